import type { Id } from '@raakvlak/domain';
import type { SavedBoard } from '@raakvlak/protocol/http';
import type { Give, GiveAnswer } from '@raakvlak/protocol/up';
import { Device } from './device.ts';
import { anyId, Gathering, made } from './gathering.ts';
import { holdDisk } from './held-disk.ts';
import { RunningServer } from './running-server.ts';
import { SharedBoard } from './board-on-phone.ts';
import { facilitator, type Visitor } from './visitor.ts';

/** What one phone was told is stored: its words, or null for what it withdrew. */
type Promised = Map<Id, string | null>;
type Person = {
  readonly token: string;
  readonly promised: Promised;
  /** Sent and not answered: may be there or not. */
  readonly open: Map<Id, string | null>;
};

export type Outcome = {
  readonly kills: number;
  readonly acknowledged: number;
  /** What was acknowledged and was not there after the restart, in words. */
  readonly lost: readonly string[];
};

type Campaign = {
  readonly kills: number;
  readonly phones: number;
  /** Chance, between 0 and 1. */
  readonly chance: () => number;
  /** Kill while nothing can be written, when somebody had an answer to what they sent since then: a kill that never misses. */
  readonly diskHeld?: boolean;
  readonly tellFirst?: boolean;
};

/** When the server dies: what phones tell of, and what they ask. */
type Death = {
  readonly answered: (sentWhileHeld: boolean) => void;
  readonly busy: () => void;
  readonly held: () => boolean;
  readonly near: () => boolean;
};

/**
 * A server under load, killed again and again at the moment it answers somebody; after each restart everything it ever
 * acknowledged is looked for: cards, changes of words, withdrawals, and what was ordered together.
 */
export async function killCampaign({
  kills,
  phones,
  chance,
  diskHeld = false,
  tellFirst = false,
}: Campaign): Promise<Outcome> {
  await using server = await new RunningServer({ tellFirst }).start();
  const iris = await facilitator({ app: server, base: server.base });
  using meeting = await Gathering.open(server.base, iris);
  const people: Person[] = [];
  for (let phone = 0; phone < phones; phone += 1)
    people.push({ token: await meeting.seat(), promised: new Map(), open: new Map() });
  await meeting.go('order');
  await afterGrace(meeting);
  const themes = new Set<Id>();
  const lost: string[] = [];
  let acknowledged = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const patience = 20 + Math.floor(chance() * 60);
    acknowledged += await load(server, meeting, people, themes, { patience, diskHeld }, chance);
    await server.start();
    lost.push(...(await missing(meeting.at(server.base, iris), people, themes, iris)));
  }
  return { kills, acknowledged, lost };
}

/** The step binds three seconds after it was announced, and this server's clock is the real one: ask until it does. */
async function afterGrace(meeting: Gathering): Promise<void> {
  const { phone } = await meeting.join();
  const late = async () => {
    const answer = await phone.give(meeting.card('kijken of de stap al telt'));
    return answer.ok && answer.state === 'late';
  };
  while (!(await late())) continue;
}

/** Everybody works until so many answers came, and at that very moment the server dies. */
async function load(
  server: RunningServer,
  meeting: Gathering,
  people: readonly Person[],
  themes: Set<Id>,
  { patience, diskHeld }: { patience: number; diskHeld: boolean },
  chance: () => number,
): Promise<number> {
  using stack = new DisposableStack();
  let answers = 0;
  let hold: Disposable | undefined;
  let dying: Promise<void> | undefined;
  const death: Death = {
    answered: (sentWhileHeld) => {
      answers += 1;
      if (answers < patience) return;
      if (!diskHeld || sentWhileHeld) dying ??= server.kill();
      else hold ??= stack.use(holdDisk(server.file));
    },
    busy: () => {
      if (hold) dying ??= server.kill();
    },
    held: () => hold !== undefined,
    near: () => dying !== undefined,
  };
  const working = people.map(async (person, index) => {
    const phone = stack.use(new Device(server.base, { as: 'participant', token: person.token, name: null }));
    await phone.settled();
    if (index === 0) stack.use(orderTogether(phone, meeting, themes, death));
    await Promise.all([0, 1, 2].map(() => giveOn(phone, meeting, person, death, chance)));
  });
  await Promise.all(working);
  await dying;
  await server.kill();
  return answers;
}

/** One hand of one phone: writes, changes and withdraws, one after the other, until the line is dead. */
async function giveOn(
  phone: Device,
  meeting: Gathering,
  { promised, open }: Person,
  death: Death,
  chance: () => number,
): Promise<void> {
  while (phone.socket.connected) {
    const known = [...promised].filter(([ref, words]) => words !== null && !open.has(ref));
    const [ref, words] = known[Math.floor(chance() * known.length)] ?? [];
    const dice = chance();
    const give =
      ref === undefined || words === undefined || dice < 0.6
        ? meeting.card(`kaart ${anyId()}`)
        : dice < 0.9
          ? changed(meeting, ref)
          : withdrawn(meeting, ref);
    const name = 'ref' in give ? give.ref : give.id;
    const now = give.kind === 'write' ? give.card.words : give.kind === 'reword' ? give.words : null;
    open.set(name, now);
    const sentWhileHeld = death.held();
    const answer = await phone.give(give).catch((): GiveAnswer => ({ ok: false, code: 'busy' }));
    if (!answer.ok) {
      if (answer.code === 'busy') death.busy();
      continue;
    }
    promised.set(name, now);
    open.delete(name);
    death.answered(sentWhileHeld);
  }
}

const about = (meeting: Gathering, ref: Id) => ({
  id: anyId(),
  board: meeting.board,
  step: meeting.step('write'),
  ref,
});
const changed = (meeting: Gathering, ref: Id): Extract<Give, { kind: 'reword' }> => ({
  kind: 'reword',
  ...about(meeting, ref),
  words: `anders ${anyId()}`,
  field: 'self.helps',
});
const withdrawn = (meeting: Gathering, ref: Id): Extract<Give, { kind: 'withdraw' }> => ({
  kind: 'withdraw',
  ...about(meeting, ref),
});

/** Makes theme after theme; whatever the log says it has, is promised. */
function orderTogether(phone: Device, meeting: Gathering, themes: Set<Id>, death: Death): Disposable {
  const board = new SharedBoard(phone, meeting.board);
  const next = () => {
    if (!death.near())
      board.do({ kind: 'makeTheme', id: anyId(), field: 'team.helps', cards: [], title: 'Een thema' });
  };
  board.provider.subscribe((event) => {
    if (event.is !== 'settled') return;
    for (const { args } of event.commands) themes.add((args as { id: Id }).id);
    death.answered(false);
    next();
  });
  next();
  return board;
}

async function missing(
  meeting: Gathering,
  people: readonly Person[],
  themes: ReadonlySet<Id>,
  iris: Visitor,
): Promise<string[]> {
  const lost: string[] = [];
  for (const { token, promised, open } of people) {
    const phone = await meeting.sit(token);
    const there = new Map(phone.last('mine').cards.map(({ ref, words }) => [ref, words]));
    for (const [ref, words] of promised) {
      const allowed = open.has(ref) ? [words, open.get(ref) ?? null] : [words];
      const found = there.get(ref) ?? null;
      if (!allowed.includes(found)) lost.push(`${words ?? 'a withdrawal'} (found ${found ?? 'nothing'})`);
      promised.set(ref, found);
    }
    for (const [ref] of open)
      if (!promised.has(ref) && there.has(ref)) promised.set(ref, there.get(ref) ?? null);
    open.clear();
    phone[Symbol.dispose]();
  }
  const saved = await made(iris.get<SavedBoard>(`/api/boards/${meeting.board}`));
  const made_ = new Set(saved.themes.map(({ id }) => id));
  for (const theme of themes) if (!made_.has(theme)) lost.push(`theme ${theme}`);
  return lost;
}
