import { expect, type Browser } from '@playwright/test';
import { test } from '@playwright/test';
import { RunningServer } from './fixtures/running-server.ts';
import { Answering, type Said } from './people/answering.ts';
import { Facilitator } from './people/facilitator.ts';
import {
  addsCheck,
  letsTextsOn,
  makesLivingGroup,
  makesTablet,
  putsOnList,
} from './people/leading-a-check.ts';
import { Phone } from './people/phone.ts';
import { scan } from './people/scan.ts';
import { Stage } from './people/stage.ts';

const group = 'Leefgroep De Linde';
const forChildren = 'Hoe is het hier?';
const forStaff = 'Hoe doen wij het?';
const staff = ['Els', 'Kees', 'Mira', 'Omar', 'Teun'];
const halfAYear = 182;

const faces = (...words: string[]): Said[] => words.map((word) => ({ picks: word }));
/** Six children on two tablets, then four on phones. */
const children: readonly (readonly Said[])[] = [
  [...faces('Ja', 'Nee', 'Ja', 'Soms', 'Ja', 'Soms'), { writes: 'Dat we later naar bed mogen' }],
  [...faces('Ja', 'Nee', 'Soms', 'Soms', 'Ja', 'Ja'), 'skips'],
  [...faces('Soms', 'Soms', 'Ja', 'Nee', 'Ja', 'Ja'), 'skips'],
  [...faces('Ja', 'Nee', 'Ja', 'Soms', 'Soms'), 'skips', { writes: 'Minder achter de computer' }],
  [...faces('Nee', 'Nee', 'Ja', 'Ja', 'Ja', 'Soms'), 'skips'],
  ['skips', ...faces('Ja', 'Ja', 'Soms', 'Ja', 'Soms'), 'skips'],
  [...faces('Ja', 'Soms', 'Ja', 'Soms', 'Soms', 'Nee'), { writes: 'Vaker samen koken' }],
  [...faces('Ja', 'Nee', 'Soms', 'Soms', 'Ja', 'Ja'), 'skips'],
  [...faces('Soms', 'Nee', 'Ja', 'Ja', 'Ja', 'Ja'), 'skips'],
  [...faces('Ja', 'Ja', 'Ja', 'Soms', 'Ja', 'Soms'), 'skips'],
];
const grownUp = (...words: string[]): Said[] => [...faces(...words), 'skips'];

test('Children on tablets and phones and their staff say how it is, and see half a year later what changed', async ({
  browser,
}) => {
  test.setTimeout(600_000);
  await using there = new AsyncDisposableStack();
  const server = there.use(await RunningServer.startWithClock());
  await server.moveTo(-halfAYear);
  const anne = there.use(await Facilitator.begin(browser, server.firstLink));
  await makesLivingGroup(anne, group, { name: 'Fatima', phone: '088 555 1000' });
  await anne.picksTemplate(forChildren);
  await addsCheck(anne, forStaff);
  const prepared = anne.page.url();
  const cards = await putsOnList(anne, group, staff, 'Professional');
  await anne.page.goto(prepared);

  const first = await meets(browser, there, anne, cards);
  await test.step('the children answer, on what they have', async () => {
    await anne.goesOn('Jouw antwoord');
    const [two, other] = first.tablets;
    await Promise.all([
      takeTurns(two, children.slice(0, 3)),
      takeTurns(other, children.slice(3, 6)),
      ...first.phones.map((phone, at) => answersAsChild(phone, children[6 + at] ?? [])),
    ]);
    for (const one of first.staff) await one.sees('Deze vragen zijn niet voor jou');
  });

  await test.step('a flower of what they said, and their words after somebody read them', async () => {
    await anne.goesOn('Dit zeiden jullie');
    await first.stage.says('Zelf kiezen');
    await first.stage.keepsSilentAbout(['Minder achter de computer']);
    await letsTextsOn(anne, 3);
    await anne.button(/^Wat moet hier anders/).click();
    await first.stage.says('Minder achter de computer');
  });

  await test.step('they point at what matters, and something is agreed', async () => {
    await anne.goesOn('Waar wil jij iets mee?');
    await Promise.all(first.phones.map((phone) => phone.pointsAt('Zelf kiezen')));
    await anne.goesOn('Wat doen we hiermee?');
    await anne.chooses('Zelf kiezen');
    await first.phones[0]
      ?.agreement('Zelf kiezen')
      .getByLabel('Wat gaan we doen?')
      .fill('Elke dag kiest één kind het toetje');
    await first.stage.says('Elke dag kiest één kind het toetje');
  });

  await test.step('the staff answer the same six points, and their flower lies beside', async () => {
    await anne.goesOn(forStaff);
    await Promise.all(
      first.staff.map((one) =>
        answersAsStaff(one, grownUp('Veel', 'Veel', 'Helemaal', 'Veel', 'Gaat wel', 'Veel')),
      ),
    );
    await anne.button('Verder Het beeld van de groep').click();
    await first.stage.says(forStaff);
    await anne.sees('5 van de 5 gaven antwoord');
    await anne.jumpsTo('Tot slot');
    await anne.closes();
  });
  await first.leave();

  await server.moveTo(0);
  await anne.repeats(forChildren, group);
  const second = await meets(browser, there, anne, cards);
  await test.step('half a year later it begins with what was agreed', async () => {
    await anne.goesOn('Wat spraken we af?');
    await second.stage.says('Elke dag kiest één kind het toetje');
    await anne.goesOn('Jouw antwoord');
    await Promise.all([
      takeTurns(second.tablets[0], children.slice(0, 3)),
      takeTurns(second.tablets[1], children.slice(3, 6)),
      ...second.phones.map((phone, at) =>
        answersAsChild(phone, faces('Ja', 'Ja', 'Ja', 'Ja', 'Ja', 'Ja').concat(at === 0 ? 'skips' : 'skips')),
      ),
    ]);
    await anne.goesOn('Dit zeiden jullie');
    // Who was on a tablet is nobody that can be found again.
    await second.phones[0]?.sees('Het zijn niet precies dezelfde mensen.');
  });

  await test.step('the staff are the same people, so a change is drawn', async () => {
    await anne.jumpsTo(forStaff);
    await Promise.all(
      second.staff.map((one) =>
        answersAsStaff(one, grownUp('Helemaal', 'Helemaal', 'Helemaal', 'Veel', 'Veel', 'Veel')),
      ),
    );
    await anne.button('Verder Het beeld van de groep').click();
    await second.staff[0]?.sees('Het midden schoof op naar “Helemaal”.');
    await anne.jumpsTo('Tot slot');
    await anne.closes();
    await anne.readsBoard(forStaff, 'last');
    await anne.sees('Gezien worden');
  });
});

/** Anne opens what lies ready; two tablets go round, four children have a phone, and the staff come with their cards. */
async function meets(
  browser: Browser,
  there: AsyncDisposableStack,
  anne: Facilitator,
  cards: readonly string[],
) {
  await anne.opens();
  const stage = there.use(await Stage.open(browser, await anne.stageAddress()));
  const way = await scan(stage.qr);
  const tablets = [
    await makesTablet(anne, 3, 'Jongere of kind'),
    await makesTablet(anne, 3, 'Jongere of kind'),
  ];
  const devices = await Promise.all(
    tablets.map(async (address) => {
      const tablet = there.use(await Phone.take(browser, { width: 1024, height: 768 }));
      await tablet.opens(address);
      return tablet;
    }),
  );
  const take = async (address: string) => {
    const phone = there.use(await Phone.take(browser));
    await phone.opens(address);
    return phone;
  };
  const phones = await Promise.all(children.slice(6).map(() => take(way)));
  for (const phone of phones) await phone.comesIn();
  const people = await Promise.all(cards.map(take));
  for (const person of people) {
    await person.button('Doe mee, bewaar mijn inbreng').click();
    await expect(person.button('Mijn plek')).toBeVisible();
  }
  return {
    stage,
    tablets: devices,
    phones,
    staff: people,
    leave: async () => {
      for (const one of [stage, ...devices, ...phones, ...people]) await one[Symbol.asyncDispose]();
    },
  };
}

async function takeTurns(tablet: Phone | undefined, turns: readonly (readonly Said[])[]): Promise<void> {
  if (!tablet) return;
  const lines = await passingLines(tablet);
  for (const said of turns) {
    const child = new Answering(tablet.page);
    await child.takesTurn();
    await child.answers(said);
    await child.passesOn();
  }
  await tablet.sees('Iedereen is geweest');
  // A line that comes and goes moves the button away from under a finger. Who is ready leaves, and then there is no connection.
  expect(lines.filter((line) => !line.startsWith('Geen verbinding'))).toEqual([]);
}

/** Every line of news that stands above the questions on this tablet, however short. */
async function passingLines({ page }: Phone): Promise<string[]> {
  const lines: string[] = [];
  await page.exposeFunction('seen', (text: string) => lines.push(text));
  const look = (): void => {
    const { seen } = window as unknown as { seen: (text: string) => void };
    new MutationObserver(() => {
      for (const line of document.querySelectorAll('div[role=status] p')) seen(line.textContent);
    }).observe(document, { childList: true, subtree: true });
  };
  await page.addInitScript(look);
  await page.evaluate(look);
  return lines;
}

async function answersAsChild({ page }: Phone, said: readonly Said[]): Promise<void> {
  const child = new Answering(page);
  await child.answers(said, { as: 'Kind of jongere' });
  await child.isReady();
}

async function answersAsStaff({ page }: Phone, said: readonly Said[]): Promise<void> {
  const person = new Answering(page);
  await person.answers(said);
  await person.isReady();
}
