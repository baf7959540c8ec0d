import { expect, type Page } from '@playwright/test';
import { test } from '@playwright/test';
import { RunningServer } from './fixtures/running-server.ts';
import { Facilitator } from './people/facilitator.ts';
import { Phone } from './people/phone.ts';
import { scan } from './people/scan.ts';
import { Stage } from './people/stage.ts';

// The name leads to this machine by a flag of the browser, and only localhost counts as safe without https.
const nameInTheRoom = 'raakvlak.test';

const isSafe = (page: Page): Promise<boolean> => page.evaluate(() => isSecureContext);

test('All of it works on plain http, under a name that is not localhost', async ({ browser }) => {
  await using server = await RunningServer.start(nameInTheRoom);
  await using anne = await Facilitator.begin(browser, server.firstLink);
  expect(new URL(anne.page.url()).hostname).toBe(nameInTheRoom);
  expect(await isSafe(anne.page)).toBe(false);
  await anne.button('Uitloggen').click();
  await anne.signsIn();

  await anne.prepares({ group: 'Team Zuid', kind: 'Team', template: 'Wat ging goed, wat minder?' });
  await anne.opens();
  await using stage = await Stage.open(browser, await anne.stageAddress());
  expect(await isSafe(stage.page)).toBe(false);

  await using sam = await Phone.take(browser);
  await sam.opens(await scan(stage.qr));
  expect(await isSafe(sam.page)).toBe(false);
  await sam.comesIn('Sam');
  await using noor = await Phone.take(browser);
  await noor.opens(server.base);
  await noor.typesCode(await anne.code());
  await noor.comesIn('', 'bewaar niets van mij');
  await stage.says('2 mensen doen mee');

  await anne.goesOn('Terugkijken');
  await sam.isAt('Terugkijken');
  await sam.writes('We hadden tijd voor elkaar');
  await noor.isAt('Terugkijken');
  await noor.writes('De koffie was op');
  await sam.page.reload();
  await expect(sam.card('We hadden tijd voor elkaar')).toContainText('Opgeslagen');
  await anne.goesOn('Samen kijken');
  await stage.shows('We hadden tijd voor elkaar');
  await stage.shows('De koffie was op');

  await anne.goesOn('Samen ordenen');
  await noor.isAt('Samen ordenen');
  await noor.picksUp('De koffie was op');
  await noor.button('We hadden tijd voor elkaar').click();
  await noor.names('Tijd en koffie');
  await stage.shows('Tijd en koffie', '2 kaartjes');
});
