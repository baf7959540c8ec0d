import type { Id } from '@raakvlak/domain';
import type { Give, GiveAnswer } from '@raakvlak/protocol/up';
import { SharedBoard } from './board-on-phone.ts';
import { Device } from './device.ts';
import { anyId, Gathering, startingWith } from './gathering.ts';
import { holdDisk } from './held-disk.ts';
import { Ledger, missingIn, missingThemes } from './ledger.ts';
import { RunningServer } from './running-server.ts';
import { facilitator, type Visitor } from './visitor.ts';

export type Outcome = {
  readonly kills: number;
  /** Cards, changes and withdrawals that were acknowledged, and what was made together. */
  readonly acknowledged: { readonly given: number; readonly together: number };
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

/** Two meetings with their phones: in one people write, in the other they order. After so many kills come new ones. */
type Round = {
  readonly writing: Gathering;
  readonly ordering: Gathering;
  readonly people: readonly { readonly token: string; readonly ledger: Ledger }[];
  readonly orderers: readonly string[];
  readonly themes: Set<Id>;
};
const killsOfRound = 50;

/** When the server dies: what phones tell of, and what they ask. */
type Death = {
  readonly answered: (what: 'given' | 'together', sentWhileHeld: boolean) => void;
  readonly busy: () => void;
  readonly held: () => boolean;
  readonly near: () => boolean;
};

/**
 * A server under load, killed again and again at the moment it answers somebody. After each restart every phone looks for
 * everything that was ever acknowledged to it: cards, changes of words, withdrawals, and what was ordered together. At the
 * end of a round this process looks for it in the file.
 */
export async function killCampaign(campaign: Campaign): Promise<Outcome> {
  await using server = await new RunningServer({ tellFirst: campaign.tellFirst ?? false }).start();
  const iris = await facilitator({ app: server, base: server.base });
  const lost: string[] = [];
  const acknowledged = { given: 0, together: 0 };
  for (let left = campaign.kills; left > 0; left -= killsOfRound) {
    const round = await newRound(server, iris, campaign.phones);
    for (let kill = Math.min(left, killsOfRound); kill > 0; kill -= 1) {
      lost.push(...(await untilKilled(server, round, campaign, acknowledged)));
      if (kill > 1) await server.start();
    }
    const { writing, ordering, people, themes } = round;
    const ledgers = people.map(({ ledger }) => ledger);
    lost.push(...missingIn(server.file, ledgers, { board: ordering.board, themes }));
    if (left <= killsOfRound) break;
    await server.start();
    for (const { id } of [writing, ordering]) await iris.post(`/api/meetings/${id}/close`);
  }
  return { kills: campaign.kills, acknowledged, lost };
}

async function newRound(server: RunningServer, iris: Visitor, phones: number): Promise<Round> {
  using writing = await Gathering.open(server.base, iris, { change: startingWith('write') });
  using ordering = await Gathering.open(server.base, iris, { change: startingWith('order') });
  const people: { token: string; ledger: Ledger }[] = [];
  while (people.length < phones) people.push({ token: await writing.seat(), ledger: new Ledger() });
  const orderers = [await ordering.seat(), await ordering.seat()];
  return { writing, ordering, people, orderers, themes: new Set() };
}

/** Everybody looks whether all is there, works until so many answers came, and at that very moment the server dies. */
async function untilKilled(
  server: RunningServer,
  { writing, ordering, people, orderers, themes }: Round,
  { chance, diskHeld = false }: Campaign,
  acknowledged: { given: number; together: number },
): Promise<string[]> {
  using stack = new DisposableStack();
  server.standBy();
  const lost: string[] = [];
  const patience = 10 + Math.floor(chance() * 40);
  const answers = { given: 0, together: 0 };
  let hold: Disposable | undefined;
  let dying: Promise<void> | undefined;
  const death: Death = {
    answered: (what, sentWhileHeld) => {
      acknowledged[what] += 1;
      answers[what] += 1;
      if (answers.given < patience || answers.together === 0) return;
      if (!diskHeld || sentWhileHeld) dying ??= server.kill();
      else hold ??= stack.use(holdDisk(server.file));
    },
    busy: () => {
      if (hold) dying ??= server.kill();
    },
    held: () => hold !== undefined,
    near: () => dying !== undefined,
  };
  const enter = (token: string) =>
    stack.use(new Device(server.base, { as: 'participant', token, name: null })).settled();
  const hands = people.map(async ({ token, ledger }) => {
    const phone = await enter(token);
    if (phone.down) return;
    lost.push(...ledger.settle(new Map(phone.last('mine').cards.map(({ ref, words }) => [ref, words]))));
    await Promise.all([0, 1].map(() => giveOn(phone, writing, ledger, death, chance)));
  });
  const ordered = orderers.map(async (token) => {
    const phone = await enter(token);
    const board = stack.use(new SharedBoard(phone, ordering.board));
    await Promise.race([board.settled(), phone.gone()]);
    if (phone.down) return;
    lost.push(
      ...missingThemes(
        themes,
        board.arrangement.themes.map(({ id }) => id),
      ),
    );
    orderOn(board, themes, death);
  });
  await Promise.all([...hands, ...ordered]);
  await dying;
  await server.kill();
  return lost;
}

/** More on one phone, and its list is longer than what it does. */
const cardsMost = 20;

/** One hand of one phone: writes, changes and withdraws, one after the other, until the line is dead. */
async function giveOn(
  phone: Device,
  meeting: Gathering,
  ledger: Ledger,
  death: Death,
  chance: () => number,
): Promise<void> {
  while (phone.socket.connected) {
    const { known } = ledger;
    const ref = known[Math.floor(chance() * known.length)];
    const dice = chance();
    const give =
      ref === undefined || (known.length < cardsMost && dice < 0.6)
        ? meeting.card(`kaart ${anyId()}`)
        : known.length < cardsMost && dice < 0.9
          ? changed(meeting, ref)
          : withdrawn(meeting, ref);
    const name = 'ref' in give ? give.ref : give.id;
    const words = give.kind === 'write' ? give.card.words : give.kind === 'reword' ? give.words : null;
    ledger.sent(name, words);
    const sentWhileHeld = death.held();
    const answer = await phone.give(give).catch((): GiveAnswer => ({ ok: false, code: 'busy' }));
    if (answer.ok) ledger.acknowledged(name, words);
    if (answer.ok) death.answered('given', sentWhileHeld);
    else if (answer.code === 'busy') death.busy();
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
function orderOn(board: SharedBoard, themes: Set<Id>, death: Death): void {
  const next = () => {
    if (!death.near())
      board.do({ kind: 'makeTheme', id: anyId(), field: 'team.helps', cards: [], title: 'Een thema' });
  };
  board.provider.subscribe((event) => {
    if (event.is !== 'settled') return;
    for (const { args } of event.commands) {
      themes.add((args as { id: Id }).id);
      death.answered('together', false);
    }
    next();
  });
  next();
}
