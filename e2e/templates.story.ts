import { expect } from '@playwright/test';
import { test } from './fixtures/story.ts';
import { Facilitator } from './people/facilitator.ts';
import { Phone } from './people/phone.ts';
import { scan } from './people/scan.ts';
import { Stage } from './people/stage.ts';
import { templates } from './tour/templates.ts';

test('Every template can be prepared, opened, written on and shown', async ({ browser, server }) => {
  test.setTimeout(300_000);
  await using anne = await Facilitator.begin(browser, server.firstLink);
  await using stage = await Stage.open(browser, server.base);
  for (const { title, gives, first = false, unordered = false } of templates)
    await test.step(title, async () => {
      await anne.prepares({ group: 'Leergroep West', template: title });
      await anne.fillsWhatIsMissing();
      await anne.opens();
      await stage.page.goto(await anne.stageAddress());
      await using sam = await Phone.take(browser);
      await sam.opens(await scan(stage.qr));
      await sam.comesIn('Sam');
      await stage.says('1 mens doet mee');
      await anne.goesOnToWriting();
      await sam.types(`Dit hoort bij ${title}`);
      await sam.button(gives ?? 'Leg mijn kaartje neer').click();
      await sam.hasGiven(`Dit hoort bij ${title}`);
      if (first) await anne.button('Naar het scherm').click();
      await anne.goesOn('Samen kijken');
      await stage.shows(`Dit hoort bij ${title}`);
      await sam.sees(`Dit hoort bij ${title}`);
      if (unordered) await agreeOnCard({ anne, sam, stage }, `Dit hoort bij ${title}`);
    });
});

/** What somebody wrote is chosen as it is, agreed on under its own words, and found back in the list of the group. */
async function agreeOnCard(
  { anne, sam, stage }: { anne: Facilitator; sam: Phone; stage: Stage },
  card: string,
): Promise<void> {
  await anne.jumpsTo('Wat doen we hiermee?');
  await anne.hasGoneOn();
  await anne.chooses(card);
  await sam.agreement(card).getByLabel('Wat gaan we doen?').fill('Elke week tien minuten');
  await stage.says('Elke week tien minuten');
  await stage.shows(card);
  await anne.jumpsTo('Tot slot');
  await sam.sees('Elke week tien minuten');
  await sam.sees(card);
  await anne.closes();
  await expect(anne.agreement('Elke week tien minuten')).toContainText(`Over: ${card}`);
}

test('Who reads English meets in English', async ({ browser, server }) => {
  await using anne = await Facilitator.begin(browser, server.firstLink);
  const { page } = anne;
  await anne.button('English').click();
  await page.getByRole('link', { name: 'Quick start' }).click();
  await page.getByLabel('What is the group called?').fill('Learning group North');
  await page.getByText('Learning group', { exact: true }).click();
  await anne.button('Make this group').click();
  await anne.button('What gets in the way, what helps?').click();
  await anne.button('Open the meeting').click();
  const address = await page.getByRole('link', { name: 'Open the screen' }).getAttribute('href');
  await using stage = await Stage.open(browser, address ?? '');
  await stage.says('Nobody is in yet');

  await using sam = await Phone.take(browser);
  await sam.opens(await scan(stage.page.getByRole('img', { name: /^QR code to join/ })));
  await sam.page.getByLabel('What may we call you?').fill('Sam');
  await sam.button('Join in, keep what I give').click();
  await stage.says('1 person is in');
  await anne.button('Next Write').click();
  await sam.types('There is too little time');
  await sam.button('Lay my card down').click();
  await expect(sam.card('There is too little time')).toContainText('Saved');
  await anne.button('Next Look together').click();
  await stage.shows('There is too little time');
});
