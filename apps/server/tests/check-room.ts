import { idsFrom, type StepKind } from '@raakvlak/domain';
import type { Answer, Check, Question } from '@raakvlak/domain/check';
import type { DownEvents } from '@raakvlak/protocol/down';
import type { CardGiven, Participant, SeatGiven } from '@raakvlak/protocol/http';
import type { Give, GiveAnswer } from '@raakvlak/protocol/up';
import { everyGuard, type Guards } from '../src/checks/guards.ts';
import type { Changes } from './boot.ts';
import type { Device } from './device.ts';
import { gathered, restarted, type Gathered } from './gathered.ts';
import { Gathering, made, type Asked } from './gathering.ts';
import { handClock } from './hand-clock.ts';
import { bytesFrom } from './seeded.ts';
import { visitor } from './visitor.ts';

const about = { hint: '', axis: null, seenBy: 'result' as const };
const options = (...ids: string[]) => ids.map((id) => ({ id, label: id }));

/** The questions these stories ask: yes or no, a place on a line, words. */
export const asks = {
  q: { ...about, id: 'q', kind: 'one', words: 'Ja of nee?', topic: 'Ja of nee', options: options('y', 'n') },
  line: {
    ...about,
    id: 'line',
    kind: 'line',
    words: 'Hoe ver?',
    topic: 'Hoe ver',
    low: 'niet',
    high: 'heel',
  },
  words: { ...about, id: 'words', kind: 'text', words: 'Wat nog?', topic: 'Wat nog', starter: '' },
} satisfies Record<string, Question>;

export const byGroup: NonNullable<Check['by']> = {
  words: 'Wie ben je hier?',
  options: options('parent', 'youth', 'other'),
};

type CheckChange = Partial<Check>;
export type RoomAsked = Asked & {
  readonly people?: number;
  readonly check?: CheckChange;
  readonly guards?: Partial<Guards>;
  /** These people, by number, keep nothing. */
  readonly unkept?: readonly number[];
  readonly server?: Changes;
};

const start = Date.now();

/** Changes the check of the meeting's first board before it opens. */
export const withCheck =
  (change: CheckChange): NonNullable<Asked['change']> =>
  (plan) => ({
    ...plan,
    boards: plan.boards.map((board, at) =>
      at === 0 && board.check ? { ...board, check: { ...board.check, ...change } } : board,
    ),
  });

/**
 * A server on which a group is asked one question in private, the same every time: ids, chance and clock come out alike, so that
 * what is seen depends on what people say and on nothing else.
 */
export class CheckRoom implements AsyncDisposable {
  room: Gathered;
  readonly phones: Device[] = [];
  readonly tokens: string[] = [];
  desk!: Device;
  stage!: Device;
  #newId = idsFrom(bytesFrom(77));

  private constructor(room: Gathered) {
    this.room = room;
  }

  static async open(asked: RoomAsked = {}): Promise<CheckRoom> {
    const { people = 6, check = {}, guards = {}, unkept = [], server = {}, ...rest } = asked;
    const change = withCheck({ questions: [asks.q], ...check });
    const room = await gathered(
      { template: 'equality-pulse', change, ...rest },
      {
        clock: handClock(start),
        random: bytesFrom(1),
        publicUrl: 'http://raakvlak.example',
        guards: { ...everyGuard, ...guards },
        ...server,
      },
    );
    return filled(new CheckRoom(room), people, unkept);
  }

  /** Another meeting of the same group, on the same server; by default the next moment of the same check. */
  async next({
    people = 0,
    check,
    unkept = [],
    ...asked
  }: Omit<RoomAsked, 'guards' | 'server'> = {}): Promise<CheckRoom> {
    const { server, meeting: before } = this.room;
    const meeting = await Gathering.open(server.base, before.iris, {
      template: 'equality-pulse',
      group: before.detail.group.id,
      repeat: this.board,
      ...(check ? { change: withCheck(check) } : {}),
      ...asked,
    });
    const to: Gathered['to'] = async (kind) => {
      await meeting.go(kind);
      server.clock.pass(3_000);
    };
    const room = { server, meeting, to, [Symbol.asyncDispose]: async () => meeting[Symbol.dispose]() };
    return filled(new CheckRoom(room), people, unkept);
  }

  get meeting(): Gathering {
    return this.room.meeting;
  }

  get board(): string {
    return this.meeting.board;
  }

  async join(keep = true): Promise<Device> {
    const { phone, token } = await this.meeting.join(null, keep);
    this.phones.push(phone);
    this.tokens.push(token);
    return phone;
  }

  /** Puts people on the group's roster, and answers their codes. */
  async roster(...lines: readonly Pick<Participant, 'name' | 'perspective'>[]): Promise<string[]> {
    const at = `/api/groups/${this.meeting.detail.group.id}/participants`;
    const cards = await made(this.meeting.iris.post<CardGiven[]>(at, { participants: lines }));
    return cards.map(({ code }) => code);
  }

  /** Somebody comes with their own code. */
  async comeAs(code: string, keep = true): Promise<Device> {
    const own = visitor(this.room.server).post<SeatGiven>('/api/own/join', { code, keep, takeOver: false });
    const { token } = await made(own);
    this.tokens.push(token);
    const phone = await this.meeting.sit(token);
    this.phones.push(phone);
    return phone;
  }

  phone(person: number): Device {
    const phone = this.phones[person];
    if (!phone) throw new Error(`Nobody is number ${person}`);
    return phone;
  }

  /** To this step, until it counts. */
  async to(kind: StepKind): Promise<void> {
    await this.room.to(kind);
    await this.quiet();
  }

  answering(answer: Answer, question = 'q'): Extract<Give, { kind: 'answer' }> {
    return { kind: 'answer', ...this.#inAsk(), question, answer };
  }

  answer(person: number, answer: Answer, question = 'q'): Promise<GiveAnswer> {
    return this.phone(person).give(this.answering(answer, question));
  }

  choose(person: number, group: string | null): Promise<GiveAnswer> {
    return this.phone(person).give({ kind: 'group', ...this.#inAsk(), group });
  }

  perspective(
    person: number,
    perspective: Extract<Give, { kind: 'perspective' }>['perspective'],
  ): Promise<GiveAnswer> {
    return this.phone(person).give({ kind: 'perspective', id: this.#newId(), perspective });
  }

  /** `y`, `n` or a skip (`-`) by each from this person on; a dot says nothing. */
  async say(signs: string, from = 0): Promise<void> {
    for (const [at, sign] of [...signs].entries()) {
      if (sign === '.') continue;
      const answer = await this.answer(from + at, said(sign));
      if (!answer.ok) throw new Error(answer.code);
    }
    await this.quiet();
  }

  /** What was to be told is told, each piece of news on its own, and everybody heard it. */
  async quiet(): Promise<void> {
    for (const ms of [150, 350, 2_000, 500]) {
      this.room.server.clock.pass(ms);
      for (const device of [this.desk, this.stage, ...this.phones])
        if (!device.down) await device.socket.emitWithAck('give', 'nothing');
    }
  }

  /** What the stage heard last under this name, if it ever did. */
  shown<E extends keyof DownEvents>(event: E): Parameters<DownEvents[E]>[0] | undefined {
    return this.stage.all(event).at(-1);
  }

  /** The process ends without a word and is started again on what it left; everybody comes back. */
  async restart(changes: Partial<Changes> = {}): Promise<void> {
    this.room = await restarted(this.room, changes);
    this.desk = await this.meeting.console();
    this.stage = await this.meeting.stage();
    for (const [at, token] of this.tokens.entries()) this.phones[at] = await this.meeting.sit(token);
    await this.quiet();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.room[Symbol.asyncDispose]();
  }

  #inAsk() {
    return { id: this.#newId(), board: this.board, step: this.meeting.step('ask') };
  }
}

async function filled(room: CheckRoom, people: number, unkept: readonly number[]): Promise<CheckRoom> {
  room.desk = await room.meeting.console();
  room.stage = await room.meeting.stage();
  for (let person = 0; person < people; person += 1) await room.join(!unkept.includes(person));
  await room.quiet();
  return room;
}

export const said = (sign: string): Answer =>
  sign === '-' ? { kind: 'skip' } : { kind: 'one', option: sign };
