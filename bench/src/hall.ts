import type { Id } from '@raakvlak/domain';
import { idsFrom } from '@raakvlak/domain';
import { fieldsOf, stonesOf, wallOf, emptyArrangement } from '@raakvlak/domain/cards';
import { chanceFrom } from '@raakvlak/crowd/people';
import { SimulatedPhone, WallMirror } from '@raakvlak/crowd/phone';
import { protocolVersion } from '@raakvlak/protocol/version';
import { io } from 'socket.io-client';
import { openHall } from './open-hall.ts';
import { spread } from './percentiles.ts';
import { counted, startCounting, type Figures } from './probed.ts';
import { ServerProcess } from './server-process.ts';

export type HallOptions = {
  readonly seats: number;
  readonly cards: number;
  readonly taps: number;
  readonly seconds: number;
  readonly seed: number;
};

export type HallFigures = {
  readonly seats: number;
  readonly joinSeconds: number;
  readonly cardsGiven: number;
  readonly tapsGiven: number;
  readonly refused: number;
  /** Phone's tap to its durable answer, ms. */
  readonly answerMs: ReturnType<typeof spread>;
  /** Phone's tap to the stage having it, ms. */
  readonly toStageMs: ReturnType<typeof spread>;
  readonly mirrorsEqual: boolean;
  readonly allArrived: boolean;
  readonly writing: Figures;
  readonly recognising: Figures;
};

const newId = idsFrom((bytes) => crypto.getRandomValues(bytes));
const wait = (ms: number): Promise<void> => new Promise((later) => setTimeout(later, ms));

async function until(holds: () => boolean, what: string, seconds = 60): Promise<void> {
  for (let attempt = 0; attempt < seconds * 20; attempt += 1) {
    if (holds()) return;
    await wait(50);
  }
  throw new Error(`never happened: ${what}`);
}

/**
 * A hall: everyone joins, each writes cards and recognises stones spread over the time, one stage watches. `watch` gets the
 * stage's address so that a real browser can watch too, and is asked at the end.
 */
export async function hall(
  options: HallOptions,
  watch?: (stage: string) => Promise<() => Promise<void>>,
): Promise<HallFigures> {
  await using server = await ServerProcess.start();
  const { facilitator: led, meeting, door, stageLink } = await openHall(server, { writing: 'live' });
  using facilitator = led;
  const secret = new URL(door.url).hash.slice(1);

  // The stage, as a socket for the latencies and, when asked for, as a real browser.
  const given = new Map<string, number>();
  const toStage: number[] = [];
  const stage = new WallMirror();
  const stageSocket = io(server.base, {
    transports: ['websocket'],
    forceNew: true,
    auth: {
      as: 'stage',
      version: protocolVersion,
      meeting,
      secret: new URL(stageLink).hash.slice(1),
    },
  });
  const arrived = (mark: string): void => {
    const at = given.get(mark);
    if (at === undefined) return;
    given.delete(mark);
    toStage.push(performance.now() - at);
  };
  stage.follow(stageSocket);
  stageSocket.on('change', ({ set }: { set: { words: string }[] }) =>
    set.forEach(({ words }) => arrived(words)),
  );
  await until(() => stage.meeting !== undefined, 'the stage is in');
  const seen = await watch?.(stageLink);

  const joinStarted = performance.now();
  const phones: SimulatedPhone[] = [];
  const joining = Array.from({ length: options.seats }, async (_, index) => {
    await wait((index / options.seats) * 10_000);
    phones.push(
      await SimulatedPhone.join({
        base: server.base,
        way: { secret },
        name: null,
        keep: index % 10 !== 0,
        newId,
      }),
    );
  });
  await Promise.all(joining);
  const joinSeconds = Math.round((performance.now() - joinStarted) / 10) / 100;

  const answers: number[] = [];
  let refused = 0;
  let cardsGiven = 0;
  let tapsGiven = 0;
  const timed = async (
    giving: Parameters<SimulatedPhone['give']>[0],
    phone: SimulatedPhone,
  ): Promise<void> => {
    const at = performance.now();
    const answer = await phone.give(giving);
    answers.push(performance.now() - at);
    if (!answer.ok) refused += 1;
  };

  await facilitator.goTo('write');
  await until(() => phones.every((phone) => phone.mirror.kindNow() === 'write'), 'all phones write');
  const board = phones[0]?.mirror.boardNow() as Id;
  const step = facilitator.mirror.meeting?.step as Id;
  const view = stage.meeting?.boards.find(({ id }) => id === board);
  if (!view) throw new Error('no board');
  const fields = fieldsOf(view.sheet);
  await wait(3_200);

  await startCounting(server);
  const inTime = options.seconds * 500;
  await Promise.all(
    phones.map(async (phone, index) => {
      const chance = chanceFrom(options.seed + index);
      for (let card = 0; card < options.cards; card += 1) {
        await wait((chance() * inTime) / options.cards);
        const field = fields[Math.floor(chance() * fields.length)];
        const words =
          `Kaart ${card + 1} van plek ${index}: ${'woorden '.repeat(1 + Math.floor(chance() * 8))}`.trim();
        given.set(words, performance.now());
        await timed(
          { kind: 'write', board, step, card: { field: field?.id ?? '', words, name: null, again: null } },
          phone,
        );
        cardsGiven += 1;
      }
    }),
  );
  const all = options.seats * options.cards;
  await until(() => stage.cards.get(board)?.size === all, 'every card is on the stage');
  await until(
    () => phones.every((phone) => phone.mirror.cards.get(board)?.size === all),
    'every card is on every phone',
  );
  const writing = await counted(server);

  await facilitator.goTo('recognise');
  await until(() => phones.every((phone) => phone.mirror.kindNow() === 'recognise'), 'all phones recognise');
  await wait(3_200);
  const recogniseStep = facilitator.mirror.meeting?.step as Id;
  const stones = stonesOf(
    wallOf(view.sheet, [...(stage.cards.get(board)?.values() ?? [])], emptyArrangement, new Map()),
  );
  const expected = new Map<Id, Set<number>>();

  await startCounting(server);
  await Promise.all(
    phones.map(async (phone, index) => {
      const chance = chanceFrom(options.seed * 7 + index);
      for (let tap = 0; tap < options.taps; tap += 1) {
        await wait((chance() * inTime) / options.taps);
        const target = stones[Math.floor(chance() ** 3 * stones.length)]?.id;
        if (!target) throw new Error('nothing to recognise');
        expected.set(target, (expected.get(target) ?? new Set()).add(index));
        await timed({ kind: 'recognise', board, step: recogniseStep, target, on: true }, phone);
        tapsGiven += 1;
      }
    }),
  );
  const right = (mirror: WallMirror): boolean =>
    [...expected].every(([id, people]) => mirror.recognised.get(board)?.get(id) === people.size);
  await until(() => right(stage), 'every count is right on the stage');
  await until(() => phones.every(({ mirror }) => right(mirror)), 'every count is right on every phone');
  const recognising = await counted(server);
  await seen?.();

  const print = stage.fingerprint(board);
  const mirrorsEqual = phones.every(({ mirror }) => mirror.fingerprint(board) === print);
  for (const phone of phones) phone[Symbol.dispose]();
  stageSocket.disconnect();
  return {
    seats: options.seats,
    joinSeconds,
    cardsGiven,
    tapsGiven,
    refused,
    answerMs: spread(answers),
    toStageMs: spread(toStage),
    mirrorsEqual,
    allArrived: given.size === 0,
    writing,
    recognising,
  };
}
