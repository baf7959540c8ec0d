/** The load, in a process of its own: takes one job as JSON, does it against one server, prints what came of it as JSON. */
import { contestants } from './contestants.ts';
import { countingOf } from './counting.ts';
import type { Job } from './job.ts';
import { ourRooms } from './our-rooms.ts';
import { peerRoom } from './peer-room.ts';
import { workloads } from './workloads.ts';

const { server, workload, ...rest } = JSON.parse(process.argv[2] ?? '') as Job;
const contestant = contestants.find(({ name }) => name === server.name);
const work = workloads.find(({ name }) => name === workload);
if (!contestant || !work) throw new Error(`there is no ${server.name} or no ${workload}`);
const { dialect, answers } = contestant;
let rooms = 0;
const outcome = await work.run({
  ...rest,
  counting: countingOf(server),
  room: dialect
    ? async () => peerRoom(dialect, server.port, `room-${rooms++}`, answers)
    : await ourRooms(server),
});
process.stdout.write(`${JSON.stringify(outcome)}\n`);
