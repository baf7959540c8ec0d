import { expect, test, type Page } from '@playwright/test';
import { RunningServer } from './fixtures/running-server.ts';
import { Facilitator } from './people/facilitator.ts';
import { Phone } from './people/phone.ts';
import { scan } from './people/scan.ts';
import { Stage } from './people/stage.ts';

/**
 * A browser stops a page that nobody looks at: no timer rings in it, and nothing that comes is heard. The browser of these
 * stories does not do so when asked (Page.setWebLifecycleState changes nothing in it), so its debugger holds the page, and
 * thawing it says what a browser says.
 */
async function frozen(page: Page): Promise<{ readonly thaw: () => Promise<void> }> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Debugger.enable');
  const held = new Promise((resolve) => devtools.once('Debugger.paused', resolve));
  await devtools.send('Debugger.pause');
  await held;
  return {
    thaw: async () => {
      await devtools.send('Debugger.resume');
      await devtools.send('Debugger.disable');
      await page.evaluate(() => document.dispatchEvent(new Event('resume')));
    },
  };
}

test('P10 A phone that was frozen is where the group is as soon as it thaws, whether or not its line died meanwhile', async ({
  browser,
}) => {
  await using server = await RunningServer.start();
  await using anne = await Facilitator.begin(browser, server.firstLink);
  await anne.prepares({ group: 'Team Zuid', kind: 'Team', template: 'Wat ging goed, wat minder?' });
  await anne.opens();
  await using stage = await Stage.open(browser, await anne.stageAddress());
  const way = await scan(stage.qr);
  await using sam = await Phone.take(browser);
  await sam.opens(way);
  await sam.comesIn('Sam');
  await using noor = await Phone.take(browser);
  await noor.opens(way);
  await noor.comesIn('Noor');
  await stage.says('2 mensen doen mee');

  // So long that the server let it go.
  const long = await frozen(noor.page);
  await expect(anne.page.getByText('1 nu verbonden')).toBeVisible();
  await anne.goesOn('Terugkijken');
  await sam.isAt('Terugkijken');
  await sam.writes('We hadden tijd voor elkaar');
  await long.thaw();
  await noor.isAt('Terugkijken');

  // Shorter than it takes the server to miss it.
  const short = await frozen(noor.page);
  await anne.goesOn('Samen kijken');
  await stage.shows('We hadden tijd voor elkaar');
  await anne.goesOn('Samen ordenen');
  await sam.isAt('Samen ordenen');
  await short.thaw();
  await noor.isAt('Samen ordenen');
  await noor.sees('We hadden tijd voor elkaar');
});
