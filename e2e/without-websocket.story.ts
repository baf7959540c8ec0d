import { expect, test, type Browser } from '@playwright/test';
import { NetworkOfRequests } from './fixtures/network-of-requests.ts';
import { RunningServer } from './fixtures/running-server.ts';
import { Facilitator } from './people/facilitator.ts';
import { Phone } from './people/phone.ts';
import { scan } from './people/scan.ts';
import { Stage } from './people/stage.ts';

async function phoneOn(network: NetworkOfRequests, browser: Browser): Promise<Phone> {
  const context = await browser.newContext({ proxy: { server: network.address } });
  return new Phone(await context.newPage());
}

test('Where the network refuses or swallows WebSocket, a phone still writes and orders along with the others', async ({
  browser,
}) => {
  // A browser asks no proxy for the machine it runs on, so the server has a name here.
  await using server = await RunningServer.start('raakvlak.test');
  await using network = await NetworkOfRequests.open();
  await using swallowing = await NetworkOfRequests.open({ swallows: true });
  await using anne = await Facilitator.begin(browser, server.firstLink);
  await anne.prepares({ group: 'Team Zuid', kind: 'Team', template: 'Wat ging goed, wat minder?' });
  await anne.opens();
  await using stage = await Stage.open(browser, await anne.stageAddress());
  const way = await scan(stage.qr);

  await using sam = await phoneOn(network, browser);
  await using noor = await phoneOn(swallowing, browser);
  for (const phone of [sam, noor]) await phone.opens(way);
  await Promise.all([sam.comesIn('Sam'), noor.comesIn('Noor')]);
  await stage.says('2 mensen doen mee');
  expect(network.refused).toBeGreaterThan(0);
  expect(swallowing.refused).toBeGreaterThan(0);

  await anne.goesOn('Terugkijken');
  await sam.isAt('Terugkijken');
  await sam.writes('We hadden tijd voor elkaar');
  await noor.isAt('Terugkijken');
  await noor.writes('De koffie was op');
  await anne.goesOn('Samen kijken');
  await anne.goesOn('Samen ordenen');

  await sam.isAt('Samen ordenen');
  await sam.picksUp('De koffie was op');
  await sam.button('We hadden tijd voor elkaar').click();
  await sam.names('Tijd en koffie');
  await stage.shows('Tijd en koffie', '2 kaartjes');
  await noor.isAt('Samen ordenen');
  await noor.names('Tijd, koffie en rust');
  await expect(sam.themeName).toHaveValue('Tijd, koffie en rust');
});
