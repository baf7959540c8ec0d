/**
 * What judging costs: `node bench/src/gate-cost.ts [-- --quick]` prints JSON. Honest updates on boards of several sizes, by the
 * schema of the product: what judging them (reading their bytes included) and applying them take, in microseconds, the mean of CPU;
 * and the slowest updates that pass, in milliseconds for which nothing else runs: medians, and the worst of all tries.
 */
import { parseArgs } from 'node:util';
import { boardGateSchema, type BoardActor } from '@raakvlak/board';
import { createGate, type Gate, type Layout, type Verdict } from '@raakvlak/sync/gate';
import { randomFrom } from '@raakvlak/sync/testing';
import * as Y from 'yjs';
import { MixingPhone, type Sent, type Who } from './gate/honest-mix.ts';
import { largeBoard, sheet, type LargeBoard } from './gate/large-board.ts';
import { worstUpdates, type Worst } from './gate/worst-updates.ts';
import { percentile } from './percentiles.ts';

/** Microseconds. */
type Cost = { readonly mean: number; readonly p50: number; readonly p95: number; readonly p99: number };

export type GateCost = {
  readonly honest: readonly {
    readonly cards: number;
    readonly updates: number;
    readonly refused: number;
    readonly judge: Cost;
    readonly apply: Cost;
  }[];
  readonly worst: readonly {
    readonly cards: number;
    readonly title: string;
    readonly answer: string;
    readonly judgeMs: number;
    readonly applyMs: number;
    readonly blockMs: number;
  }[];
};

const PHONES = 16;
const client = (index: number): number => 5_000 + index;

/** Measures all of it; `quick` takes fewer of everything. */
export function gateCost(quick: boolean): GateCost {
  const sizes = [10, 1_000, 5_000, 10_000];
  honestCost(1_000, 400);
  return {
    honest: sizes.map((cards) => honestCost(cards, quick ? 1_000 : 8_000)),
    worst: [1_000, 5_000, 10_000].flatMap((cards) => worstCost(cards, quick ? 3 : 9)),
  };
}

function honestCost(cards: number, updates: number): GateCost['honest'][number] {
  const board = boardOf(cards);
  const { gate, layout } = gated(board);
  const phones = Array.from(
    { length: PHONES },
    (_, index) => new MixingPhone(board, client(index), randomFrom(index)),
  );
  const [judging, applying]: [number[], number[]] = [[], []];
  let [judgeCpu, applyCpu, refused, sent] = [0, 0, 0, 0];
  while (sent < updates) {
    const batch = phones.flatMap((phone, index) => {
      const made = phone.act();
      return made ? [{ ...made, index }] : [];
    });
    const before = process.threadCpuUsage();
    const verdicts = batch.map((one) =>
      timed(judging, () => judged(gate, layout, board, one, client(one.index))),
    );
    const between = process.threadCpuUsage();
    const canonical = batch.map((one, index) => {
      const verdict = verdicts[index];
      if (verdict?.is !== 'allowed') return null;
      return timed(applying, () => gate.apply(one.bytes, verdict.client, layout));
    });
    const after = process.threadCpuUsage();
    sent += batch.length;
    judgeCpu += micros(before, between);
    applyCpu += micros(between, after);
    refused += verdicts.filter(({ is }) => is === 'refused').length;
    const lost = phones.filter((_, index) =>
      batch.some((one, at) => one.index === index && verdicts[at]?.is !== 'allowed'),
    );
    for (const phone of phones) for (const bytes of canonical) if (bytes) Y.applyUpdate(phone.doc, bytes);
    for (const phone of lost)
      phones[phones.indexOf(phone)] = anew(layout, board, phone.doc.clientID + PHONES);
  }
  return {
    cards,
    updates: sent,
    refused,
    judge: cost(judgeCpu / sent, judging),
    apply: cost(applyCpu / sent, applying),
  };
}

/** After a no a phone begins again, with what the server has, under a new client id. */
function anew(layout: Layout, board: LargeBoard, id: number): MixingPhone {
  return new MixingPhone({ ...board, state: Y.encodeStateAsUpdate(layout.doc) }, id, randomFrom(id));
}

function judged(
  gate: Gate<BoardActor>,
  layout: Layout,
  board: LargeBoard,
  { bytes, who }: Sent,
  id: number,
): Verdict {
  return gate.judge(bytes, { actor: actorOf(board, who), mayWriteAs: () => id > 0, draining: false }, layout);
}

function worstCost(cards: number, times: number): GateCost['worst'] {
  const board = boardOf(cards);
  return worstUpdates(board).map((worst) => {
    const tries = Array.from({ length: times }, () => tryWorst(board, worst));
    const most = (of: (one: (typeof tries)[number]) => number): number =>
      round(percentile(tries.map(of), 0.5));
    return {
      cards,
      title: worst.title,
      answer: tries[0]?.answer ?? '',
      judgeMs: most(({ judge }) => judge),
      applyMs: most(({ apply }) => apply),
      blockMs: round(Math.max(...tries.map(({ judge, apply }) => judge + apply))),
    };
  });
}

/** Lays out everything but the last update, and takes the time of that one. */
function tryWorst(
  board: LargeBoard,
  { updates, who, draining }: Worst,
): { answer: string; judge: number; apply: number } {
  const { gate, layout } = gated(board);
  const sender = { actor: actorOf(board, who), mayWriteAs: () => true, draining };
  let spent = { judge: 0, apply: 0 };
  let answer = '';
  for (const [index, bytes] of updates.entries()) {
    const start = performance.now();
    const verdict = gate.judge(bytes, sender, layout);
    const between = performance.now();
    if (verdict.is === 'allowed') gate.apply(bytes, verdict.client, layout);
    spent = { judge: between - start, apply: performance.now() - between };
    answer = verdict.is === 'refused' ? `refused: ${verdict.code}` : verdict.is;
    if (index < updates.length - 1 && verdict.is !== 'allowed') answer = `not laid out: ${answer}`;
    if (answer.startsWith('not')) break;
  }
  layout.doc.destroy();
  return { answer, ...spent };
}

const boards = new Map<number, LargeBoard>();
function boardOf(cards: number): LargeBoard {
  const board =
    boards.get(cards) ?? largeBoard(cards, { themes: 60, agreements: 20, people: 60 }, randomFrom(cards));
  boards.set(cards, board);
  return board;
}

function gated(board: LargeBoard): { gate: Gate<BoardActor>; layout: Layout } {
  const gate = createGate(
    boardGateSchema<BoardActor>(sheet, (actor) => actor),
    (error) => {
      throw error;
    },
  );
  const layout = gate.layOut(new Y.Doc({ gc: true }));
  Y.applyUpdate(layout.doc, board.state);
  return { gate, layout };
}

function actorOf({ cards }: LargeBoard, who: Who): BoardActor {
  const known = knownOf(cards);
  return { ...who, isCard: (id) => known.has(id), cards: () => cards };
}

const knownCards = new WeakMap<object, ReadonlySet<string>>();
function knownOf(cards: LargeBoard['cards']): ReadonlySet<string> {
  const known = knownCards.get(cards) ?? new Set(cards.map(({ id }) => id));
  knownCards.set(cards, known);
  return known;
}

function timed<T>(into: number[], work: () => T): T {
  const start = performance.now();
  const result = work();
  into.push((performance.now() - start) * 1_000);
  return result;
}

type Usage = ReturnType<typeof process.threadCpuUsage>;
const micros = (from: Usage, to: Usage): number => to.user + to.system - from.user - from.system;
const round = (value: number): number => Math.round(value * 10) / 10;
const cost = (mean: number, all: readonly number[]): Cost => ({
  mean: round(mean),
  p50: round(percentile(all, 0.5)),
  p95: round(percentile(all, 0.95)),
  p99: round(percentile(all, 0.99)),
});

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
process.stdout.write(`${JSON.stringify(gateCost(values.quick), null, 2)}\n`);
