import { expect } from '@playwright/test';
import { test } from './fixtures/story.ts';
import { Answering, type Said } from './people/answering.ts';
import { Facilitator } from './people/facilitator.ts';
import { Phone } from './people/phone.ts';
import { scan } from './people/scan.ts';
import { Stage } from './people/stage.ts';

const title = 'Hoe sta jij in je werk?';

test('Three people are told that they are too few, and choose to answer openly', async ({
  browser,
  server,
}) => {
  test.setTimeout(240_000);
  await using there = new AsyncDisposableStack();
  const anne = there.use(await Facilitator.begin(browser, server.firstLink));
  await anne.prepares({ group: 'Team Noord', kind: 'Team', template: title });
  await anne.opens();
  const stage = there.use(await Stage.open(browser, await anne.stageAddress()));
  const way = await scan(stage.qr);
  const three = await Promise.all([1, 2, 3].map(async () => there.use(await Phone.take(browser))));
  await Promise.all(
    three.map(async (phone) => {
      await phone.opens(way);
      await phone.comesIn();
    }),
  );

  await anne.button('Verder Jouw antwoord').click();
  await anne.sees('De vragen gaan nog niet open');
  await anne.sees('Er zijn nu 3 mensen binnen');
  await anne.button('Open bespreken').click();
  await anne.button('Ja, open de vragen zo').click();
  await anne.isAt('Jouw antwoord');

  const said: readonly (readonly Said[])[] = [
    [{ at: 9 }, { at: 8 }, { at: 9 }, 'skips'],
    [{ at: 2 }, { at: 8 }, 'skips', { at: 5 }],
    [{ at: 7 }, { at: 10 }, { at: 0 }, { at: 6 }],
  ];
  await Promise.all(
    three.map(async ({ page }, at) => {
      await expect(page.getByText('Daarom ziet iedereen hier elk antwoord')).toBeVisible();
      const person = new Answering(page);
      await person.begins();
      await expect(page.getByText('Iedereen hier ziet jouw antwoord.')).toBeVisible();
      await person.says(said[at] ?? []);
      await person.isReady();
    }),
  );
  await anne.goesOn('Het beeld van de groep');
  await stage.says('Ik heb plezier in mijn werk.');
  await Promise.all(three.map((phone) => phone.sees('Dit zijn alle antwoorden. Er staat geen naam bij.')));
});
