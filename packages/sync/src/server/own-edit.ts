import type * as Y from 'yjs';
import { applyAndVerify } from '../gate/apply.ts';
import type { LiveDocument } from './live-document.ts';
import type { Room } from './room.ts';
import type { RoomPorts } from './visitor.ts';

/** What became of the server's own edit: durable, durable since earlier (same command id), or not at all. */
export type Written = 'done' | 'already' | 'failed';

/** An edit by the server itself. `writer`: the Yjs client id it is made under, null for the document's own. */
export type OwnEdit = {
  readonly change: (doc: Y.Doc) => void;
  readonly writer: number | null;
  readonly command: string | null;
};

/**
 * Does the server's own edit: not judged, but verified, durable and sent on like any other.
 *
 * @returns `gone` when the room was put away meanwhile: ask the hub for a new one
 */
export async function ownEdit<Actor>(
  edit: OwnEdit,
  room: Room<Actor>,
  ports: RoomPorts<Actor>,
): Promise<Written | 'gone'> {
  const release = room.hold();
  try {
    if (edit.command !== null && (await isDone(edit.command, room, ports))) return 'already';
    const written = await room.use((live) => write(edit, room, live, ports));
    return written === 'busy' ? 'failed' : written;
  } finally {
    release();
  }
}

async function isDone<Actor>(command: string, room: Room<Actor>, ports: RoomPorts<Actor>): Promise<boolean> {
  if (room.remembered.has(command)) return true;
  return (await ports.log.committed(room.name, [command])).length > 0;
}

function write<Actor>(
  edit: OwnEdit,
  room: Room<Actor>,
  live: LiveDocument,
  ports: RoomPorts<Actor>,
): Promise<Written> | Written {
  const commands = edit.command === null ? [] : [edit.command];
  const repeated =
    edit.command !== null && (live.doing.has(edit.command) || room.remembered.has(edit.command));
  if (repeated) return ports.committer.settled().then((durable) => (durable ? 'already' : 'failed'));
  let bytes: Uint8Array | null;
  try {
    const change = (doc: Y.Doc): void => doc.transact(() => edit.change(doc));
    bytes = applyAndVerify(live.layout, edit.writer ?? live.doc.clientID, change);
  } catch (error) {
    ports.report({ is: 'bug', where: 'own edit', error });
    room.fail(live);
    return 'failed';
  }
  if (bytes === null) return ports.committer.settled().then((durable) => (durable ? 'done' : 'failed'));
  const own = { bytes, claims: [], commands };
  return new Promise((resolve) => room.commit(live, own, (durable) => resolve(durable ? 'done' : 'failed')));
}
