import {
  bindingStep,
  type Agreement,
  type Id,
  type NewId,
  type RefusalCode,
  type Step,
} from '@raakvlak/domain';
import { recounted, type FieldId } from '@raakvlak/domain/cards';
import type { MeetingView, Mine, OwnAnswers, Pulse, You } from '@raakvlak/protocol/down';
import type { Give, GiveAnswer } from '@raakvlak/protocol/up';
import { Outbox } from '../outbox/outbox.ts';
import type { Queue } from '../outbox/queue.ts';
import type { MeetingSocket, Presence } from './meeting-socket.ts';
import { needsDocument } from './needs-document.ts';
import { NotKeptMemory } from './not-kept-memory.ts';
import type { Notebook } from './Notebook.svelte.ts';
import { lostAnswers } from './own-answers.ts';
import type { OwnCard } from './own-cards.ts';
import { PhoneBoard, type OnPhone } from './PhoneBoard.svelte.ts';
import { nextScene, sameScene, wantedScene, type Scene } from './scene.ts';
import type { CameBack, Together } from './together.ts';

export type Clock = {
  readonly now: () => number;
  readonly everySecond: (tick: () => void) => () => void;
  readonly pause: (ms: number) => Promise<void>;
};

export type MeetingPorts = {
  readonly socket: MeetingSocket;
  readonly queue: Queue;
  readonly notebook: Notebook;
  /** What this person chose at the door, when this page knows. */
  readonly keep: boolean | null;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly openTogether: (board: PhoneBoard) => Promise<Together>;
  readonly onYou: (you: You) => void;
  readonly onOut: (code: RefusalCode) => void;
};

/** A meeting as one phone sees it, as runes: what the server tells comes in, what this person gives goes out. */
export class Meeting implements Disposable {
  presence: Presence = $state('coming');
  outBecause: RefusalCode | undefined = $state();
  you: You | undefined = $state.raw();
  view: MeetingView | undefined = $state.raw();
  pulse: Pulse | undefined = $state.raw();
  /** The group's one list, newest last. */
  agreements: readonly Agreement[] = $state.raw([]);
  boards: readonly PhoneBoard[] = $state.raw([]);
  /** What was given and is not yet acknowledged, in order. */
  waiting: readonly Give[] = $state.raw([]);
  /** Whether what waits also lies in the phone's storage. */
  waitsOnDevice: boolean = $state(true);
  #lastNo: CameBack | undefined = $state.raw();
  /** Whether the server keeps what this seat gives; undefined until it is known. */
  keep: boolean | undefined = $state();
  /** Whether something that this person gave has arrived. */
  given: boolean = $state(false);
  /** Raised when the phone woke up or came back on line, for whoever still waits for something. */
  woke: number = $state(0);
  /** "Wis mijn gegevens" was done. */
  erased: boolean = $state(false);
  scene: Scene = $state.raw({ is: 'coming' });
  /** The server's clock (UTC ms), moving on every second. */
  serverNow: number = $state(0);

  readonly wanted: Scene = $derived(wantedScene(this.view, this.outBecause));
  /** The group is elsewhere, but this person is still typing. */
  readonly left: boolean = $derived(!sameScene(this.scene, this.wanted));
  readonly step: Step | undefined = $derived(
    this.scene.is === 'step' ? this.stepOf(this.scene.step) : undefined,
  );
  /** The step that counts for what arrives now: a new one binds a moment after it was announced. */
  readonly binding: Step | undefined = $derived(
    this.view && this.stepOf(bindingStep(this.serverNow, this.view)),
  );
  readonly board: PhoneBoard | undefined = $derived(this.boardOf(this.step?.board));
  /** The last thing that was given and came back, until its writer has read why. */
  readonly cameBack: CameBack | undefined = $derived(
    this.boards.map(({ together }) => together?.cameBack).find((back) => back !== undefined) ?? this.#lastNo,
  );
  /** What was typed and never sent, on every board. */
  readonly drafts: readonly { board: PhoneBoard; field: FieldId; words: string }[] = $derived(
    this.boards.flatMap((board) => this.notebook.draftsOf(board.id).map((draft) => ({ board, ...draft }))),
  );
  /** What I gave for a step that was over, until the facilitator shows it. */
  readonly late: readonly OwnCard[] = $derived(
    this.boards.flatMap(({ mine }) => mine.filter(({ where }) => where === 'late')),
  );
  /** Seconds the timer has left, 0 when it is over, undefined without one. */
  readonly secondsLeft: number | undefined = $derived(
    this.view?.timerEndsAt == null
      ? undefined
      : Math.max(0, Math.ceil((this.view.timerEndsAt - this.serverNow) / 1000)),
  );

  readonly notebook: Notebook;
  readonly newId: NewId;
  readonly outbox: Outbox;
  readonly memory = new NotKeptMemory();
  readonly #ports: MeetingPorts;
  readonly #stopClock: () => void;
  #ahead = 0;
  #opening = new Set<Id>();
  #cameIn = new Set<Id>();
  #toldAgain = new Set<Id>();

  constructor(ports: MeetingPorts) {
    this.#ports = ports;
    this.notebook = ports.notebook;
    this.keep = ports.keep ?? undefined;
    this.newId = ports.newId;
    this.outbox = new Outbox({
      queue: ports.queue,
      send: (give) => ports.socket.give(give),
      now: ports.clock.now,
      pause: (ms) => ports.clock.pause(ms),
      onChange: () => this.#takeWaiting(),
      onAnswer: (give, answer) => this.#takeAnswer(give, answer),
    });
    this.serverNow = ports.clock.now();
    this.#stopClock = ports.clock.everySecond(() => (this.serverNow = ports.clock.now() + this.#ahead));
    this.#listen();
    ports.socket.connect();
  }

  stepOf(id: Id): Step | undefined {
    return this.view?.steps.find((step) => step.id === id);
  }

  /** The step in which a board's questions are asked. */
  askingStep(board: Id): Id {
    return this.view?.steps.find(({ kind, board: at }) => kind === 'ask' && at === board)?.id ?? '';
  }

  boardOf(id: Id | null | undefined): PhoneBoard | undefined {
    return id == null ? undefined : this.boards.find((board) => board.id === id);
  }

  /** Gives something to the group: it stays in the outbox until the server answers. */
  give(give: Give): void {
    this.outbox.add(give);
  }

  /** Tells whether a thumb is on the keys, with words under it; asked at the moment that the group goes on. */
  isTyping: () => boolean = () => false;

  /** The person taps "go along": the step that the group is in. */
  goAlong(): void {
    this.scene = this.wanted;
  }

  /** The line itself, for what travels over it besides messages. */
  get wire(): MeetingSocket['raw'] {
    return this.#ports.socket.raw;
  }

  forgetCameBack(): void {
    this.#lastNo = undefined;
    for (const { together } of this.boards) if (together) together.cameBack = undefined;
  }

  wake(): void {
    this.woke += 1;
    this.#ports.socket.wake();
    for (const board of this.boards) board.together?.wake();
    this.#openDocuments();
  }

  [Symbol.dispose](): void {
    this.#stopClock();
    this.outbox[Symbol.dispose]();
    for (const board of this.boards) board.together?.[Symbol.dispose]();
    this.#ports.socket.close();
  }

  #listen(): void {
    const { socket } = this.#ports;
    socket.onPresence((presence, because) => {
      this.presence = presence;
      if (presence === 'here') for (const seen of [this.#cameIn, this.#toldAgain]) seen.clear();
      this.outbox.connected(presence === 'here');
      if (because) {
        this.outBecause = because;
        this.#ports.onOut(because);
      }
      this.#settle();
    });
    socket.hear({
      you: (you) => {
        this.you = you;
        this.keep = you.keep;
        this.#ports.onYou(you);
      },
      meeting: (view) => this.#takeMeeting(view),
      pulse: (pulse) => (this.pulse = pulse),
      agreements: (list) => (this.agreements = list),
      cards: ({ board, cards }) => this.boardOf(board)?.takeAll(cards),
      change: (change) => this.boardOf(change.board)?.takeChange(change),
      recognised: ({ board, counts }) => {
        const known = this.boardOf(board);
        if (known) known.counts = new Map(counts);
      },
      counted: ({ board, counts }) => {
        const known = this.boardOf(board);
        if (known) known.counts = recounted(known.counts, counts);
      },
      mine: (mine) => this.#takeMine(mine),
      answers: (told) => this.#takeAnswers(told),
      results: (results) => {
        const known = this.boardOf(results.board);
        if (known) known.results = results;
      },
    });
  }

  #takeMeeting(view: MeetingView): void {
    const { clock } = this.#ports;
    this.#ahead = view.now - clock.now();
    this.serverNow = view.now;
    const onPhone = onPhoneOf(this);
    this.boards = view.boards.map((board) => {
      const known = this.boardOf(board.id);
      if (!known) return new PhoneBoard(board, onPhone);
      known.view = board;
      return known;
    });
    this.view = view;
    this.#settle();
    this.#openDocuments();
  }

  #takeMine(mine: Mine): void {
    const board = this.boardOf(mine.board);
    if (!board) return;
    board.stored = mine.cards;
    board.recognisedByMe = new Set(mine.recognised);
    if (this.keep !== false) return;
    const writing = this.view?.steps.find(({ kind, board: at }) => kind === 'write' && at === mine.board);
    if (writing) this.memory.learn(mine, writing.id);
    if (this.#cameIn.has(mine.board)) return;
    this.#cameIn.add(mine.board);
    for (const give of this.memory.missing(mine, this.waiting)) this.give(give);
  }

  #takeAnswers(told: OwnAnswers): void {
    const board = this.boardOf(told.board);
    if (!board) return;
    const before = board.told;
    board.told = told;
    if (this.keep !== false || this.#toldAgain.has(told.board)) return;
    this.#toldAgain.add(told.board);
    if (!before || !board.answers) return;
    const ports = { step: this.askingStep(told.board), newId: this.newId };
    for (const give of lostAnswers(before, board.answers, ports)) this.give(give);
  }

  #takeWaiting(): void {
    this.waiting = this.outbox.waiting.map(({ give }) => give);
    this.waitsOnDevice = this.outbox.onDevice;
  }

  #takeAnswer(give: Give, answer: GiveAnswer): void {
    if (answer.ok) this.given = true;
    if (answer.ok && !answer.stored) this.memory.took(give);
    if (!('board' in give)) {
      if (answer.ok && give.kind === 'eraseMine') this.erased = true;
      else if (answer.ok && give.kind === 'keepNothing') this.keep = false;
      else if (answer.ok) for (const board of this.boards) board.took(give, answer);
      else this.#lastNo = { code: answer.code, intent: undefined };
      return;
    }
    if (answer.ok) return this.boardOf(give.board)?.took(give, answer);
    this.#lastNo = { code: answer.code, intent: undefined };
    if (give.kind === 'write') {
      const { field, words, name } = give.card;
      this.notebook.lay({ ref: give.id, board: give.board, field, words, name, because: answer.code });
    } else if (give.kind === 'reword') {
      // The card stays as it was; the new words come back to their writer as a slip of their own.
      const { board, field, words } = give;
      this.notebook.lay({ ref: give.id, board, field, words, name: null, because: answer.code });
    } else if (give.kind === 'answer' && give.answer.kind === 'text') {
      this.notebook.setDraft(give.board, give.question, give.answer.words);
    }
  }

  #settle(): void {
    const writing = this.step?.kind === 'write' || this.step?.kind === 'ask';
    const unsent = writing && this.drafts.some(({ board }) => board === this.board);
    this.scene = nextScene(this.scene, this.wanted, this.isTyping() || unsent);
  }

  #openDocuments(): void {
    for (const board of this.boards) {
      if (
        !this.view ||
        board.together ||
        this.#opening.has(board.id) ||
        !needsDocument(this.view, board.view)
      )
        continue;
      this.#opening.add(board.id);
      this.#ports.openTogether(board).then(
        (together) => (board.together = together),
        // The piece of the page did not arrive; it is asked for again at the next message or when the phone wakes.
        () => this.#opening.delete(board.id),
      );
    }
  }
}

const onPhoneOf = (meeting: Meeting): OnPhone => ({
  get waiting() {
    return meeting.waiting;
  },
  get slips() {
    return meeting.notebook.slips;
  },
  get connected() {
    return meeting.presence === 'here';
  },
});
