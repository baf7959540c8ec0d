import { asksFor, closesAfter, type Id } from '@raakvlak/domain';
import { forgetAnswers } from '../../checks/forget-answers.ts';
import { askedIn } from '../../checks/steer-check.ts';
import { eraseLiveCard } from '../../contributions/erase-live-card.ts';
import type { Running } from '../running.ts';
import { everyone } from './audience.ts';
import { closeMeeting } from './closing.ts';
import type { LiveMeeting } from './live-meeting.ts';
import type { LivePorts } from './live-ports.ts';
import { loadMeeting } from './loading.ts';
import type { MeetingState } from './meeting-state.ts';

const lookedAtEvery = 60_000;

/** All meetings that run in this process. */
export class LiveMeetings implements Running, AsyncDisposable {
  readonly #ports: LivePorts;
  readonly #running = new Map<Id, LiveMeeting>();
  #cancel: () => void = () => undefined;

  constructor(ports: LivePorts) {
    this.#ports = ports;
  }

  /** Meetings that were open when the server stopped run again. */
  async start(): Promise<void> {
    for (const id of await this.#ports.store.openMeetings())
      // One that cannot be read keeps no other from running.
      await this.#run(id, true).catch((error: unknown) => this.#ports.report(error, 'loading a meeting'));
    this.#lookLater();
  }

  get(id: Id): LiveMeeting | undefined {
    return this.#running.get(id);
  }

  find(isIt: (live: LiveMeeting) => boolean): LiveMeeting | undefined {
    return [...this.#running.values()].find(isIt);
  }

  /** The one that was opened last comes first. */
  all(): LiveMeeting[] {
    return [...this.#running.values()].sort((a, b) => b.state.openedAt - a.state.openedAt);
  }

  ofBoard(board: Id): LiveMeeting | undefined {
    return this.find((live) => live.boards.has(board));
  }

  readonly opened = (id: Id): Promise<void> => this.#run(id, false);

  readonly changed = async (id: Id): Promise<void> => {
    const live = this.#running.get(id);
    const stored = live && (await this.#ports.store.load(id));
    if (!live || !stored) return;
    live.state = withTextsOf(stored.state, live.state);
    live.tellMeeting();
  };

  readonly close = async (id: Id): Promise<void> => {
    const live = this.#running.get(id);
    if (!live) return;
    const outcome = await closeMeeting(live);
    if (!outcome.ok && outcome.code !== 'meeting-closed') throw new Error('The close could not be stored');
    await this.#stop(live);
  };

  readonly drop = async (id: Id): Promise<void> => {
    const live = this.#running.get(id);
    if (!live) return;
    live.state = { ...live.state, status: 'closed' };
    this.#ports.say.farewell(everyone(id), 'out', { code: 'meeting-closed' });
    await this.#stop(live);
  };

  readonly eraseCard = async (board: Id, card: Id): Promise<boolean> => {
    const live = this.ofBoard(board);
    return live ? eraseLiveCard(live, board, card) : false;
  };

  /** Somebody on the roster takes back what they answered in meetings that run now. */
  readonly forgetAnswers = async (participant: Id, board: Id | null): Promise<void> => {
    for (const live of this.#running.values()) {
      const outcome = await forgetAnswers(live, participant, board);
      if (!outcome.ok) throw new Error('What was taken back could not be stored');
    }
  };

  readonly agreementsChanged = async (group: Id): Promise<void> => {
    for (const live of this.#running.values()) if (live.state.group.id === group) await live.readAgreements();
  };

  readonly safetyChanged = async (organisation: Id): Promise<void> => {
    for (const { id, state } of this.all())
      if (state.organisation === organisation && state.group.kind === 'living') await this.changed(id);
  };

  /** What a group makes together on this board changed, and is durable. */
  readonly boardChanged = (board: Id): void => {
    this.ofBoard(board)?.following.changed(board);
  };

  async [Symbol.asyncDispose](): Promise<void> {
    this.#cancel();
    await Promise.all([...this.#running.values()].map((live) => live[Symbol.asyncDispose]()));
    this.#running.clear();
  }

  async #run(id: Id, worked: boolean): Promise<void> {
    const live = this.#running.has(id) ? undefined : await loadMeeting(id, this.#ports, worked);
    if (live && !this.#running.has(id)) this.#running.set(id, live);
  }

  async #stop(live: LiveMeeting): Promise<void> {
    this.#running.delete(live.id);
    const boards = [...live.boards.keys()];
    await live[Symbol.asyncDispose]();
    for (const board of boards) await this.#ports.documents.drop(board);
  }

  /** Nobody did anything for hours: it closes by itself, so that "until it closes" is a promise that ends. */
  async #look(): Promise<void> {
    const { clock, report } = this.#ports;
    const asleep = [...this.#running.values()].filter(
      (live) => clock.now() - live.activeAt >= staysOpenFor(live),
    );
    for (const { id } of asleep) await this.close(id).catch((error: unknown) => report(error, 'close'));
    this.#lookLater();
  }

  #lookLater(): void {
    this.#cancel = this.#ports.clock.after(lookedAtEvery, () => void this.#look());
  }
}

/** Questions that people answer by a link are open for days. */
const staysOpenFor = (live: LiveMeeting): number => {
  const list = askedIn(live, live.state.step)?.check.list;
  return list === undefined || list === 'here' ? closesAfter : asksFor;
};

/** Texts may be changed while a meeting runs; where it is stays. */
function withTextsOf(stored: MeetingState, running: MeetingState): MeetingState {
  const { group, language, safety, title, opening, programme } = stored;
  const boards = running.boards.map((board) => {
    const texts = stored.boards.find(({ id }) => id === board.id);
    return texts ? { ...board, title: texts.title, sheet: texts.sheet } : board;
  });
  return { ...running, group, language, safety, title, opening, programme, boards };
}
