import type { Step } from '@raakvlak/domain';
import type { LiveMeeting } from '../meeting/LiveMeeting.svelte.ts';
import type { DeskWords } from '@raakvlak/words/desk';

type Seen = { readonly phones: string; readonly stage: string };

/** In one line each: what the phones and what the big screen show now. */
export function seenNow(live: LiveMeeting, step: Step, { regie: t }: DeskWords): Seen {
  const { meeting, board } = live;
  if (meeting?.paused) return { phones: t.phones.paused, stage: t.stage.paused };
  const stone = spotlit(live);
  if (stone !== undefined) return { phones: t.phones.spotlight(stone), stage: t.stage.spotlight };
  const { kind } = step;
  const stage =
    kind === 'write' ? (board?.view.sheet.writing === 'live' ? 'writeLive' : 'writeSilent') : kind;
  const phones = meeting?.locked && locks.has(kind) ? t.phones.locked : t.phones[phonesKey(live, kind)];
  return { phones, stage: t.stage[stage] };
}

const locks: ReadonlySet<Step['kind']> = new Set(['write', 'order', 'recognise', 'agree']);

function phonesKey(
  { board }: LiveMeeting,
  kind: Step['kind'],
): Exclude<keyof DeskWords['regie']['phones'], 'spotlight'> {
  if (kind === 'order') return board?.view.ordering === 'console' ? 'orderConsole' : 'orderEveryone';
  if (kind !== 'write') return kind;
  if (board?.view.sheet.lookFirst) return 'writeLook';
  return board?.view.sheet.writing === 'live' ? 'writeLive' : 'writeSilent';
}

function spotlit(live: LiveMeeting): string | undefined {
  const lit = live.meeting?.spotlight;
  if (!lit) return undefined;
  const stones = live.boardOf(lit.board)?.wall.fields.flatMap((field) => field.stones) ?? [];
  return stones.find(({ id }) => id === lit.id)?.label ?? live.boardOf(lit.board)?.cards.get(lit.id)?.words;
}
