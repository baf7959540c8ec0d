import { bindingStep, refuse, type Agreement, type Id, type RefusalCode, type Step } from '@raakvlak/domain';
import type { Door, MeetingView, People, Pulse } from '@raakvlak/protocol/down';
import type { Steer, SteerAnswer } from '@raakvlak/protocol/up';
import type { ClientWire } from '@raakvlak/sync/client';
import type { DocumentPorts } from './BoardDocument.svelte.ts';
import { LiveBoard } from './LiveBoard.svelte.ts';
import { whyRefused, type MeetingSocket } from './meeting-socket.ts';

/** `coming` until the first hello was answered, `away` while the connection is gone, `out` when it ended for good. */
export type Presence = 'coming' | 'here' | 'away' | 'out';

const answersWithin = 10_000;
const knockAgainAfter = 2_000;
/** Refusals that pass by themselves: the door is knocked on again. */
const passes: ReadonlySet<RefusalCode> = new Set(['busy', 'too-fast']);

export type MeetingPorts = Pick<DocumentPorts, 'newId' | 'report' | 'refused'> & {
  readonly clock: DocumentPorts['clock'] & {
    /** UTC ms, by this device. */
    readonly wallNow: () => number;
    readonly everySecond: (tick: () => void) => () => void;
  };
  /** Calls back when the page is looked at again or the network is back; returns how to stop. */
  readonly onWake: (wake: () => void) => () => void;
  /** The server is newer than this page. */
  readonly outdated: () => void;
};

/**
 * A running meeting as runes, for console and stage alike: what the server tells comes in, what screens draw comes out.
 * Everything it holds is read-only for screens; what the facilitator does goes through `steer`.
 */
export class LiveMeeting implements Disposable {
  presence: Presence = $state('coming');
  /** Why the connection ended for good; set together with presence `out`. */
  outBecause: RefusalCode | undefined = $state();
  meeting: MeetingView | undefined = $state.raw();
  pulse: Pulse | undefined = $state.raw();
  door: Door | undefined = $state.raw();
  people: People | undefined = $state.raw();
  /** The group's one list, newest last. */
  agreements: readonly Agreement[] = $state.raw([]);
  boards: readonly LiveBoard[] = $state.raw([]);
  /** The server's clock (UTC ms), moving on every second. */
  serverNow: number = $state(0);

  /** The step that was announced last. */
  readonly step: Step | undefined = $derived(this.meeting && stepOf(this.meeting, this.meeting.step));
  /** The step that counts now: the one before until the new one binds. */
  readonly binding: Step | undefined = $derived(this.meeting && bindingOf(this.meeting, this.serverNow));
  /** The board of the announced step; undefined in steps between boards. */
  readonly board: LiveBoard | undefined = $derived(this.boardOf(this.step?.board));
  /** Whole seconds the timer has left, 0 when it is over, undefined without one. A timer never cuts off words. */
  readonly secondsLeft: number | undefined = $derived(
    this.meeting?.timerEndsAt == null
      ? undefined
      : Math.max(0, Math.ceil((this.meeting.timerEndsAt - this.serverNow) / 1000)),
  );

  readonly #socket: MeetingSocket;
  readonly #ports: MeetingPorts;
  readonly #stops: readonly (() => void)[];
  #ahead = 0;
  #notYet: () => void = () => undefined;
  #knockLater: ReturnType<typeof setTimeout> | undefined;

  constructor(socket: MeetingSocket, ports: MeetingPorts) {
    this.#socket = socket;
    this.#ports = ports;
    this.#stops = [
      ports.clock.everySecond(() => (this.serverNow = ports.clock.wallNow() + this.#ahead)),
      ports.onWake(() => this.#wake()),
    ];
    this.#listen();
    socket.connect();
  }

  boardOf(id: Id | null | undefined): LiveBoard | undefined {
    return id == null ? undefined : this.boards.find((board) => board.id === id);
  }

  /** Sends what the facilitator does. Without a connection the answer is `busy`, and nothing was done. */
  async steer(steer: Steer): Promise<SteerAnswer> {
    if (!this.#socket.connected) return refuse('busy');
    try {
      return await this.#socket.timeout(answersWithin).emitWithAck('steer', steer);
    } catch {
      // The only thing that rejects here is the time limit: the connection is gone.
      return refuse('busy');
    }
  }

  [Symbol.dispose](): void {
    for (const stop of this.#stops) stop();
    this.#notYet();
    clearTimeout(this.#knockLater);
    for (const board of this.boards) board[Symbol.dispose]();
    this.#socket.disconnect();
  }

  #listen(): void {
    const socket = this.#socket;
    socket.on('connect', () => (this.presence = 'here'));
    socket.on('disconnect', () => this.#away());
    socket.on('connect_error', (error) => {
      const code = whyRefused(error);
      if (code && !passes.has(code)) this.#endFor(code);
      else {
        this.#away();
        // A refused knock is not repeated by Socket.io itself.
        if (!socket.active) this.#knockLater = setTimeout(() => socket.connect(), knockAgainAfter);
      }
    });
    socket.on('out', ({ code }) => this.#endFor(code));
    socket.on('meeting', (meeting) => this.#takeMeeting(meeting));
    socket.on('pulse', (pulse) => this.#takePulse(pulse));
    socket.on('door', (door) => (this.door = door));
    socket.on('people', (people) => (this.people = people));
    socket.on('agreements', (list) => (this.agreements = list));
    socket.on('cards', ({ board, cards }) => this.boardOf(board)?.takeAll(cards));
    socket.on('change', (change) => this.boardOf(change.board)?.takeChange(change));
    socket.on('recognised', ({ board, counts }) => this.boardOf(board)?.takeCounts(counts));
    socket.on('counted', ({ board, counts }) => this.boardOf(board)?.takeCounted(counts));
    socket.on('results', (results) => {
      const board = this.boardOf(results.board);
      if (board) board.results = results;
    });
    socket.on('texts', ({ board, texts }) => {
      const known = this.boardOf(board);
      if (known) known.texts = texts;
    });
    socket.on('aside', (aside) => {
      const board = this.boardOf(aside.board);
      if (board) board.aside = aside;
    });
  }

  #wake(): void {
    if (this.presence === 'out') return;
    if (!this.#socket.connected) this.#socket.connect();
    for (const board of this.boards) board.document.wake();
  }

  #away(): void {
    if (this.presence !== 'out') this.presence = this.meeting ? 'away' : 'coming';
  }

  #endFor(code: RefusalCode): void {
    this.presence = 'out';
    this.outBecause = code;
    this.#socket.disconnect();
    if (code === 'version') this.#ports.outdated();
  }

  #takeMeeting(meeting: MeetingView): void {
    this.#ahead = meeting.now - this.#ports.clock.wallNow();
    this.serverNow = meeting.now;
    this.boards = meeting.boards.map((view) => {
      const known = this.boardOf(view.id);
      if (!known) return new LiveBoard(view, { ...this.#ports, wire: documentsOver(this.#socket) });
      known.view = view;
      return known;
    });
    this.meeting = meeting;
    this.#tickWhenItBinds(meeting);
    if (this.pulse) this.#takePulse(this.pulse);
  }

  /** The clock ticks every second, but a new step binds in between: who waits for it should not wait longer. */
  #tickWhenItBinds({ bindsAt, now }: MeetingView): void {
    this.#notYet();
    if (bindsAt <= now) return;
    const { clock } = this.#ports;
    this.#notYet = clock.after(bindsAt - now + 50, () => (this.serverNow = clock.wallNow() + this.#ahead));
  }

  #takePulse(pulse: Pulse): void {
    this.pulse = pulse;
    for (const { board, cards, late, answered } of pulse.given) {
      const known = this.boardOf(board);
      if (known) known.given = { cards, late, answered };
    }
  }
}

/** The same socket, for the document events: those are no words of ours, sync types and parses them itself. */
const documentsOver = (socket: MeetingSocket): ClientWire => socket as unknown as ClientWire;

const stepOf = (meeting: MeetingView, id: Id): Step | undefined =>
  meeting.steps.find((step) => step.id === id);

function bindingOf(meeting: MeetingView, now: number): Step | undefined {
  const id = bindingStep(now, { step: meeting.step, before: meeting.before, bindsAt: meeting.bindsAt });
  return stepOf(meeting, id);
}
