import type { Browser } from '@playwright/test';
import type { RunningServer } from '../fixtures/running-server.ts';
import { Stage } from '../people/stage.ts';
import { tourAfterwards, tourAgain } from './again-tour.ts';
import { tourChecks } from './check-tour.ts';
import { tourAgree, tourEnd, tourRecognise } from './closing-tour.ts';
import { tourDesk } from './desk-tour.ts';
import type { Look } from './guide.ts';
import { tourDoor, tourOrder, tourReveal, tourWriting, type Room } from './meeting-tour.ts';

/** Walks past every screen and state of Raakvlak, with so many phones, and lets each be looked at. */
export async function tour(
  browser: Browser,
  server: RunningServer,
  count: number,
  look: Look,
): Promise<void> {
  await using there = new AsyncDisposableStack();
  const anne = there.use(await tourDesk(browser, server.firstLink, look));
  await anne.opens();
  const stage = there.use(await Stage.open(browser, await anne.stageAddress()));
  const phones = await tourDoor(browser, server.base, count, { anne, stage, look });
  for (const phone of phones) there.use(phone);
  const room: Room = { anne, stage, phones, look };
  for (const part of [
    tourWriting,
    tourReveal,
    tourOrder,
    tourRecognise,
    tourAgree,
    tourEnd,
    tourAfterwards,
    tourAgain,
    tourChecks,
  ])
    await part(room);
}
