import { refusalCodes, type RefusalCode } from '@raakvlak/domain';
import type { Room } from './room-context.ts';

const known: ReadonlySet<string> = new Set(refusalCodes);
/** The document's own words for "somebody else was there first". */
const overtaken: ReadonlySet<string> = new Set(['gone', 'no-longer-fits']);

/** What a no means, in the meeting's language; the document's codes without a text of their own are told as the nearest. */
export function refusalText({ refusals }: Pick<Room, 'refusals'>, code: string): string {
  return (
    refusals?.[known.has(code) ? (code as RefusalCode) : overtaken.has(code) ? 'overtaken' : 'invalid'] ?? ''
  );
}
