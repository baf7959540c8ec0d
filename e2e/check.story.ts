import { expect } from '@playwright/test';
import { asItMoves, test } from './fixtures/story.ts';
import { Answering, type Said } from './people/answering.ts';
import { Facilitator } from './people/facilitator.ts';
import { letsTextsOn } from './people/leading-a-check.ts';
import { Phone } from './people/phone.ts';
import { scan } from './people/scan.ts';
import { Stage } from './people/stage.ts';

const people: readonly (readonly Said[])[] = [
  [{ at: 9 }, { at: 8 }, { picks: 'Ja' }, { writes: 'Dat iedereen even lang praat' }],
  [{ at: 8 }, { at: 9 }, { picks: 'Ja' }, 'skips'],
  [{ at: 7 }, { at: 8 }, { picks: 'Enigszins' }, { writes: 'Gehoord worden' }],
  [{ at: 2 }, { at: 7 }, { picks: 'Enigszins' }, 'skips'],
  [{ at: 1 }, { at: 9 }, { picks: 'Nee' }, { writes: 'Vragen in plaats van vertellen' }],
  ['skips', { at: 8 }, { picks: 'Ja' }, 'skips'],
];

test.use(asItMoves);

test('A group says in private how equal it felt, sees its picture, and agrees on something', async ({
  browser,
  server,
}) => {
  test.setTimeout(300_000);
  await using there = new AsyncDisposableStack();
  const anne = there.use(await Facilitator.begin(browser, server.firstLink));
  await anne.prepares({ group: 'Leergroep West', template: 'Hoe gelijkwaardig was dit?' });
  await anne.opens();
  const stage = there.use(await Stage.open(browser, await anne.stageAddress()));
  const phones = await Promise.all(people.map(async () => there.use(await Phone.take(browser))));
  const way = await scan(stage.qr);
  await Promise.all(
    phones.map(async (phone, at) => {
      await phone.opens(way);
      await phone.comesIn('', at === 3 ? 'bewaar niets van mij' : 'bewaar mijn inbreng');
    }),
  );

  await test.step('each answers on the own phone', async () => {
    await anne.goesOn('Jouw antwoord');
    await stage.says('Niemand ziet wat jij antwoordt');
    await Promise.all(
      phones.map(async ({ page }, at) => {
        const person = new Answering(page);
        await expect(page.getByText('Jullie doen met 6 mee.')).toBeVisible();
        await person.answers(people[at] ?? []);
        if (at === 0) await person.changes('Zeggen wat je wilt', { at: 9 });
        await person.isReady();
      }),
    );
  });

  await test.step('the picture is there at once, on the stage and on every phone', async () => {
    await anne.goesOn('Het beeld van de groep');
    await stage.says('De antwoorden worden geteld');
    await stage.says('Hier lopen jullie uiteen');
    await Promise.all(phones.map((phone) => phone.sees('Vandaag voelde dit gelijkwaardig.')));
    await phones[0]?.sees('6 van de 6 gaven antwoord');
    await stage.keepsSilentAbout(['Gehoord worden', 'Dat iedereen even lang praat']);
  });

  await test.step('an open text is read first, and nobody sees whose it is', async () => {
    await anne.sees('3 teksten wachten op jou');
    await letsTextsOn(anne, 3);
    await anne.button(/^Wat is gelijkwaardig voor jou/).click();
    await stage.says('Gehoord worden');
    await phones[3]?.sees('Dat iedereen even lang praat');
  });

  await test.step('what matters most, and what is done with it', async () => {
    await anne.goesOn('Waar wil jij iets mee?');
    await Promise.all(phones.slice(0, 4).map((phone) => phone.pointsAt('Gelijkwaardig')));
    await stage.shows('Gelijkwaardig', '4');
    await anne.goesOn('Wat doen we hiermee?');
    await anne.chooses('Gelijkwaardig');
    await phones[1]
      ?.agreement('Gelijkwaardig')
      .getByLabel('Wat gaan we doen?')
      .fill('Iedereen krijgt een beurt');
    await stage.says('Iedereen krijgt een beurt');
    await anne.goesOn('Tot slot');
    await anne.closes();
  });

  await test.step('the board is there again, with its picture', async () => {
    await anne.readsBoard('Hoe gelijkwaardig was dit?');
    await anne.sees('Vandaag voelde dit gelijkwaardig.');
    await anne.sees('Iedereen krijgt een beurt');
  });
});
