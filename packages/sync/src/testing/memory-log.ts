import type { Claim, LogEntry, StoredRoom, UpdateLog } from '../server/index.ts';

type Row = { readonly seq: number; readonly bytes: Uint8Array };
type Kept = {
  epoch: number;
  seq: number;
  snapshot: Uint8Array | null;
  rows: Row[];
  claims: Claim[];
  commands: Set<string>;
};

/** What a memory log keeps; hand it to another log to read it again after a "restart". */
export type Disk = Map<string, Kept>;

/** An update log in memory: real but for the disk. */
export function memoryLog(disk: Disk = new Map()): UpdateLog {
  const at = (room: string): Kept => disk.get(room) ?? keep(disk, room);
  return {
    load: async (room) => stored(at(room)),
    commit: async (batch) => {
      for (const entry of batch) refuseHole(entry, batch, at(entry.room));
      for (const entry of batch) append(at(entry.room), entry);
    },
    committed: async (room, commands) => commands.filter((id) => at(room).commands.has(id)),
    compact: async (room, epoch, upTo, snapshot) => {
      const kept = at(room);
      if (kept.epoch !== epoch) return;
      kept.snapshot = snapshot;
      kept.rows = kept.rows.filter(({ seq }) => seq > upTo);
    },
    renew: async (room, epoch, next, snapshot, seq) => {
      const kept = at(room);
      if (kept.epoch !== epoch) throw new Error('This room is in another epoch.');
      disk.set(room, { ...kept, epoch: next, seq, snapshot, rows: [], claims: [] });
    },
  };
}

function keep(disk: Disk, room: string): Kept {
  const kept: Kept = { epoch: 1, seq: 0, snapshot: null, rows: [], claims: [], commands: new Set() };
  disk.set(room, kept);
  return kept;
}

function stored({ epoch, seq, snapshot, rows, claims }: Kept): StoredRoom {
  return { epoch, seq, snapshot, updates: rows.map(({ bytes }) => bytes), claims: [...claims] };
}

/** All of a batch or nothing: looks first, so that nothing is half written. */
function refuseHole(entry: LogEntry, batch: readonly LogEntry[], kept: Kept): void {
  const before = batch.slice(0, batch.indexOf(entry)).filter(({ room }) => room === entry.room).length;
  const fits = entry.epoch === kept.epoch && entry.seq === kept.seq + before + 1;
  if (!fits) throw new Error(`Position ${entry.seq} of epoch ${entry.epoch} does not come next.`);
}

function append(kept: Kept, entry: LogEntry): void {
  kept.seq = entry.seq;
  kept.rows.push({ seq: entry.seq, bytes: entry.bytes });
  kept.claims.push(...entry.claims);
  for (const id of entry.commands) kept.commands.add(id);
}
