import {
  boardStepKinds,
  checkStepKinds,
  type Id,
  type MeetingStatus,
  type Programme,
  type RefusalCode,
} from '@raakvlak/domain';
import type { Sheet } from '@raakvlak/domain/cards';
import { inCheckOrder } from '@raakvlak/domain/check';
import type { MeetingChange } from '@raakvlak/protocol/http';
import type { Plan } from './plan.ts';

/** Why a meeting may not be changed like this; undefined when it may. */
export function whyNotChange(
  now: Pick<Plan, 'programme' | 'boards'> & { readonly status: MeetingStatus },
  change: MeetingChange,
): RefusalCode | undefined {
  if (now.status === 'closed') return 'meeting-closed';
  const boards = new Set(now.boards.map(({ id }) => id));
  if (change.boards.length !== boards.size || !change.boards.every(({ id }) => boards.delete(id)))
    return 'invalid';
  if (!change.boards.every(({ sheet }) => everyOneOnce(sheet.rows) && everyOneOnce(sheet.columns)))
    return 'invalid';
  const asks = new Map(now.boards.map(({ id, check }) => [id, check !== null]));
  if (!isSound(change.programme, asks)) return 'invalid';
  if (!change.boards.every(({ id, check }) => asks.get(id) === (check !== null))) return 'invalid';
  if (now.status === 'open' && !isTheSameBuild(now, change)) return 'not-now';
  return undefined;
}

/** `asks` tells of every board whether something is asked on it in private. */
function isSound(programme: Programme, asks: ReadonlyMap<Id, boolean>): boolean {
  return (
    everyOneOnce(programme) &&
    inCheckOrder(programme) &&
    programme.every(({ kind, board }) =>
      boardStepKinds.has(kind)
        ? board !== null && asks.has(board) && (asks.get(board) || !checkStepKinds.has(kind))
        : board === null,
    )
  );
}

const everyOneOnce = (parts: readonly { readonly id: string }[]): boolean =>
  new Set(parts.map(({ id }) => id)).size === parts.length;

/** While people are in, texts may change; what they can do, where their cards lie and what is asked of them in private stays. */
function isTheSameBuild(now: Pick<Plan, 'programme' | 'boards'>, change: MeetingChange): boolean {
  const sheets = (boards: Plan['boards']) => boards.map(({ id, sheet }) => [id, buildOf(sheet)]).sort();
  const checks = (boards: MeetingChange['boards'] | Plan['boards']) =>
    boards.map(({ id, check }) => [id, check]).sort();
  return (
    same(checks(now.boards), checks(change.boards)) &&
    same(steps(now.programme), steps(change.programme)) &&
    same(sheets(now.boards), sheets(change.boards.map((board) => ({ ...board, previous: null }))))
  );
}

const steps = (programme: Programme) => programme.map(({ id, kind, board }) => [id, kind, board]);

const buildOf = ({ rows, columns, writing, lookFirst, sharing, ordering }: Sheet) => [
  rows.map(({ id }) => id),
  columns.map(({ id, tone }) => [id, tone]),
  writing,
  lookFirst,
  sharing,
  ordering,
];

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
