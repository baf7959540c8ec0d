import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, type Browser } from '@playwright/test';
import type { RunningServer } from '../fixtures/running-server.ts';
import { Facilitator } from '../people/facilitator.ts';
import { Phone } from '../people/phone.ts';
import { scan } from '../people/scan.ts';
import { Stage } from '../people/stage.ts';
import type { Look } from './guide.ts';

/** What everybody sees while the server is away, when it is back, and when a board on its disk is not whole. */
export async function tourTrouble(browser: Browser, server: RunningServer, look: Look): Promise<void> {
  await using anne = await Facilitator.begin(browser, server.firstLink);
  await anne.prepares({ group: 'Team Zuid', kind: 'Team', template: 'Wat ging goed, wat minder?' });
  await anne.opens();
  await using stage = await Stage.open(browser, await anne.stageAddress());
  await using sam = await Phone.take(browser);
  await sam.opens(await scan(stage.qr));
  await sam.comesIn('Sam');
  const all = async (name: string): Promise<void> => {
    await look('phone', name, sam.page);
    await look('desk', name, anne.page);
    await look('stage', name, stage.page);
  };
  await anne.goesOn('Terugkijken');
  await sam.isAt('Terugkijken');
  await sam.writes('We hadden tijd voor elkaar');
  await anne.goesOn('Samen kijken');
  await anne.goesOn('Samen ordenen');
  await sam.isAt('Samen ordenen');
  await anne.makesTheme('We hadden tijd voor elkaar', 'Tijd');
  await stage.shows('Tijd');

  await server.end('SIGTERM');
  await sam.sees(/^Geen verbinding/);
  await all('server away');

  damage(server.dataFolder);
  await server.run();
  await expect(anne.page.getByRole('alert')).toBeVisible({ timeout: 30_000 });
  await sam.seesNot(/^Geen verbinding/);
  await all('damaged board');
}

/** As a disk that forgets: what is stored of boards is not what was written. */
function damage(folder: string): void {
  const database = new DatabaseSync(join(folder, 'raakvlak.db'));
  for (const table of ['update_log', 'board_snapshots'])
    database.exec(`update ${table} set bytes = zeroblob(length(bytes))`);
  database.close();
}
