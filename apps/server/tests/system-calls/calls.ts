import { existsSync, readFileSync } from 'node:fs';

/** One system call that wrote, or made durable what was written, in the order in which the process made them. */
export type Call =
  | { readonly is: 'stored'; readonly bytes: Buffer }
  | { readonly is: 'durable' }
  | { readonly is: 'sent'; readonly socket: string; readonly bytes: Buffer };

/** What strace and our wrapper write: `pwrite64(21</a/file-wal>, "\x01\x02", 2, 0) = 2`. */
const line = /^(\w+)\(\d+<([^>]*)>(.*)\) += (-?\d+)/;
const texts = /"((?:\\x[0-9a-f]{2})*)"/g;

/** The calls of one thread that concern the write-ahead log and sockets. Calls that failed are left out. */
export function callsIn(path: string): readonly Call[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'latin1')
    .split('\n')
    .flatMap((text) => callIn(text));
}

function callIn(text: string): Call[] {
  const [, name, path = '', rest = '', result] = line.exec(text) ?? [];
  if (name === undefined || Number(result) < 0) return [];
  // strace writes names in hexadecimal, too, when it is asked to write bytes so.
  const file = path.startsWith('\\x') ? bytesOf(path).toString() : path;
  const isLog = file.endsWith('-wal');
  if (name === 'fsync' || name === 'fdatasync') return isLog ? [{ is: 'durable' }] : [];
  const bytes = bytesIn(rest);
  if (isLog) return [{ is: 'stored', bytes }];
  return file.startsWith('socket:') ? [{ is: 'sent', socket: file, bytes }] : [];
}

const bytesIn = (rest: string): Buffer =>
  bytesOf([...rest.matchAll(texts)].map(([, hexadecimal = '']) => hexadecimal).join(''));

const bytesOf = (hexadecimal: string): Buffer => Buffer.from(hexadecimal.replaceAll('\\x', ''), 'hex');
