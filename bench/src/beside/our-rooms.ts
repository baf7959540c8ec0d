import { firstFacilitator, openMeeting } from '../open-hall.ts';
import type { Job } from './job.ts';
import { ourRoom } from './our-room.ts';
import type { Room } from './room.ts';

/** Meetings on our server, each with a console of its own, all of one facilitator. */
export async function ourRooms(server: Job['server']): Promise<() => Promise<Room>> {
  const first = await firstFacilitator(server);
  return async () => ourRoom(server, await openMeeting(first.another(), { writing: 'live' }));
}
