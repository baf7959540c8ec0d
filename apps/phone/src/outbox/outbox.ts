import type { Id } from '@raakvlak/domain';
import type { Give, GiveAnswer } from '@raakvlak/protocol/up';
import { pageQueue, type Queue, type Waiting } from './queue.ts';

export type OutboxPorts = {
  readonly queue: Queue;
  /** Sends one command and brings the answer; `lost` when none came. */
  readonly send: (give: Give) => Promise<GiveAnswer | 'lost'>;
  readonly pause: (ms: number) => Promise<void>;
  readonly onChange: () => void;
  /** An answer other than "wait": the command is out of the outbox. */
  readonly onAnswer: (give: Give, answer: GiveAnswer) => void;
};

const firstPause = 500;
const longestPause = 8_000;

/**
 * What a person gave and the server has not acknowledged, in order, one in flight. A command leaves it only by an answer,
 * so "opgeslagen" is never said too early. Sending never waits for the phone's own storage: when that fails, `onDevice`
 * turns false, and the commands live as long as the page.
 */
export class Outbox {
  waiting: readonly Waiting[] = [];
  /** Whether everything that waits also lies in the phone's storage. */
  onDevice = true;

  readonly #ports: OutboxPorts;
  readonly #ready: Promise<void>;
  #queue: Queue;
  readonly #tried = new Set<Id>();
  #nr = 0;
  /** Before it is known what an earlier page left, nothing new is numbered or stored. */
  #loaded = false;
  #discard = false;
  #leaving = false;
  #chain: Promise<void> = Promise.resolve();
  #connected = false;
  #closed = false;
  #pumping = false;

  constructor(ports: OutboxPorts) {
    this.#ports = ports;
    this.#queue = ports.queue;
    this.#ready = this.#load();
  }

  /** Resolves when what an earlier page left behind is back. */
  get ready(): Promise<void> {
    return this.#ready;
  }

  add(give: Give): void {
    const waiting = { nr: ++this.#nr, give };
    this.waiting = [...this.waiting, waiting];
    if (this.#loaded) this.#store((queue) => queue.put(waiting));
    this.#ports.onChange();
    void this.#pump();
  }

  /** Takes back a command that never left the phone. False when it may already have arrived. */
  takeBack(id: Id): boolean {
    const found = this.waiting.find(({ give }) => give.id === id);
    if (!found || this.#tried.has(id)) return false;
    this.#remove(found);
    return true;
  }

  /** The connection came or went. */
  connected(on: boolean): void {
    this.#connected = on;
    if (on) void this.#pump();
  }

  /** Forgets everything, also on the device: its writer wants it gone, or the meeting is over. */
  empty(): void {
    this.#discard = !this.#loaded;
    this.#dropAll();
    this.waiting = [];
    this.#ports.onChange();
  }

  /** From now on nothing lies on the device; what waits lives in the page. */
  leaveDevice(): void {
    this.#dropAll();
    if (this.#loaded) this.#queue = pageQueue();
    else this.#leaving = true;
    this.#lostStorage();
  }

  [Symbol.dispose](): void {
    this.#closed = true;
    this.#queue.close();
  }

  async #load(): Promise<void> {
    let found: Waiting[] = [];
    try {
      found = [...(await this.#queue.all())].sort((a, b) => a.nr - b.nr);
    } catch {
      this.#lostStorage();
    }
    this.#loaded = true;
    for (const { give } of found) this.#tried.add(give.id);
    // What was given while loading comes after, under numbers of its own.
    const first = (found[found.length - 1]?.nr ?? 0) + 1;
    const fresh = this.waiting.map(({ give }, index) => ({ nr: first + index, give }));
    this.#nr = first + fresh.length - 1;
    if (this.#discard || this.#leaving) for (const { nr } of found) this.#store((queue) => queue.drop(nr));
    if (this.#leaving) this.#queue = pageQueue();
    this.waiting = this.#discard ? fresh : [...found, ...fresh];
    for (const waiting of fresh) this.#store((queue) => queue.put(waiting));
    this.#ports.onChange();
  }

  async #pump(): Promise<void> {
    if (this.#pumping) return;
    this.#pumping = true;
    await this.#ready;
    let pause = firstPause;
    for (let next = this.#next(); next; next = this.#next()) {
      this.#tried.add(next.give.id);
      const answer = await this.#ports.send(next.give);
      if (this.#closed) break;
      if (answer === 'lost' || (!answer.ok && (answer.code === 'busy' || answer.code === 'too-fast'))) {
        await this.#ports.pause(pause);
        pause = Math.min(pause * 2, longestPause);
        continue;
      }
      pause = firstPause;
      this.#remove(next);
      this.#ports.onAnswer(next.give, answer);
    }
    this.#pumping = false;
  }

  #next(): Waiting | undefined {
    return this.#connected && !this.#closed ? this.waiting[0] : undefined;
  }

  #remove(gone: Waiting): void {
    this.waiting = this.waiting.filter((waiting) => waiting.give.id !== gone.give.id);
    if (this.#loaded) this.#store((queue) => queue.drop(gone.nr));
    this.#ports.onChange();
  }

  #dropAll(): void {
    if (this.#loaded) for (const { nr } of this.waiting) this.#store((queue) => queue.drop(nr));
  }

  /** One after the other, so that nothing is dropped before it was put. */
  #store(act: (queue: Queue) => Promise<void>): void {
    const queue = this.#queue;
    this.#chain = this.#chain.then(() => act(queue)).catch(() => this.#lostStorage());
  }

  #lostStorage(): void {
    if (!this.onDevice) return;
    this.onDevice = false;
    this.#ports.onChange();
  }
}
