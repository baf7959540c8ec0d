import { ScanStop } from './cursor.ts';
import type { Cursor } from './cursor.ts';
import type { Limits } from './limits.ts';
import type { Scalar } from './schema.ts';

/** What a struct carries. Other kinds of Yjs (JSON, binary, embed, format, XML, array, subdocument, skip) never pass. */
export type Content =
  | { readonly is: 'gc' }
  | { readonly is: 'deleted' }
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'value'; readonly value: Scalar }
  | { readonly is: 'type'; readonly made: 'map' | 'text' };

const DELETED = 1;
const STRING = 4;
const TYPE = 7;
const ANY = 8;
const TYPE_MAP = 1;
const TYPE_TEXT = 2;

/** Reads one content of the given Yjs kind, with the number of clock ticks it takes. */
export function scanContent(
  cursor: Cursor,
  kind: number,
  limits: Limits,
): { content: Content; length: number } {
  switch (kind) {
    case DELETED: {
      const length = cursor.uint(0x7fffffff);
      if (length === 0) throw new ScanStop('malformed');
      return { content: { is: 'deleted' }, length };
    }
    case STRING: {
      const text = cursor.text(limits.textBytes);
      if (text.length === 0) throw new ScanStop('malformed');
      return { content: { is: 'text', text }, length: text.length };
    }
    case TYPE:
      return { content: { is: 'type', made: scanType(cursor) }, length: 1 };
    case ANY: {
      if (cursor.uint(0x7fffffff) !== 1) throw new ScanStop('off-schema');
      return { content: { is: 'value', value: scanScalar(cursor, limits) }, length: 1 };
    }
    default:
      throw new ScanStop('off-schema');
  }
}

function scanType(cursor: Cursor): 'map' | 'text' {
  const type = cursor.uint(0x7fffffff);
  if (type === TYPE_MAP) return 'map';
  if (type === TYPE_TEXT) return 'text';
  throw new ScanStop('off-schema');
}

function scanScalar(cursor: Cursor, limits: Limits): Scalar {
  switch (cursor.byte()) {
    case 126:
      return null;
    case 125:
      return cursor.int();
    case 124:
      return finite(cursor.float32());
    case 123:
      return finite(cursor.float64());
    case 121:
      return false;
    case 120:
      return true;
    case 119:
      return cursor.text(limits.textBytes);
    default:
      throw new ScanStop('off-schema');
  }
}

function finite(number: number): number {
  if (!Number.isFinite(number)) throw new ScanStop('off-schema');
  return number;
}
