import { readdirSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Meters } from './meters.ts';

/** Figures about the folder with the database: looked at only when somebody asks. */
export function filesOf(folder: string, { shows }: Pick<Meters, 'shows'>): void {
  shows('raakvlak_disk_free_bytes', 'Room that is left on the disk of DATA_DIR.', () => {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  });
  shows('raakvlak_database_bytes', 'Size of the database with its journal.', () =>
    ['', '-wal'].reduce((sum, ending) => sum + sizeOf(join(folder, `raakvlak.db${ending}`)), 0),
  );
  shows(
    'raakvlak_last_backup_seconds',
    'When the newest copy in DATA_DIR/backups was made (seconds since 1970); 0 without one.',
    () => newest(join(folder, 'backups')),
  );
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

function newest(folder: string): number {
  if (!statSync(folder, { throwIfNoEntry: false })) return 0;
  const copies = readdirSync(folder).filter((name) => name.endsWith('.db'));
  const made = copies.map((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0);
  return Math.floor(Math.max(0, ...made) / 1000);
}
