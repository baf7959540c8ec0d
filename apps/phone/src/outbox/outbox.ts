import type { Id } from '@raakvlak/domain';
import type { Give, GiveAnswer } from '@raakvlak/protocol/up';
import type { Queue, Waiting } from './queue.ts';

export type OutboxPorts = {
  readonly queue: Queue;
  /** Sends one command and brings the answer; `lost` when none came. */
  readonly send: (give: Give) => Promise<GiveAnswer | 'lost'>;
  readonly now: () => number;
  readonly pause: (ms: number) => Promise<void>;
  readonly onChange: () => void;
  /** An answer other than "wait": the command is out of the outbox. */
  readonly onAnswer: (give: Give, answer: GiveAnswer) => void;
};

const firstPause = 500;
const longestPause = 8_000;
/** How long sending waits for what an earlier page left (ms). */
const storePatience = 1_000;

/**
 * What a person gave and the server has not acknowledged, in order, one in flight. A command leaves it only by an answer,
 * so "opgeslagen" is never said too early. Sending never waits for the phone's own storage: when that fails, `onDevice`
 * turns false and the commands live as long as the page, until storage works again.
 */
export class Outbox {
  waiting: readonly Waiting[] = [];
  /** Whether everything that waits also lies in the phone's storage, as far as was seen. */
  onDevice = true;

  readonly #ports: OutboxPorts;
  readonly #ready: Promise<void>;
  readonly #tried = new Set<Id>();
  /** What lies in the phone's storage, by number; false when a put failed, and it may. */
  readonly #lying = new Map<number, boolean>();
  #nr = 0;
  #loaded = false;
  #lastPutFailed = false;
  #keeps = true;
  #discard = false;
  #laying = false;
  #connected = false;
  #closed = false;
  #pumping = false;

  constructor(ports: OutboxPorts) {
    this.#ports = ports;
    this.#ready = new Promise((resolve) => {
      void this.#lay(resolve);
      void ports.pause(storePatience).then(resolve);
    });
  }

  /** Resolves when what an earlier page left behind is back, or does not come soon. */
  get ready(): Promise<void> {
    return this.#ready;
  }

  add(give: Give): void {
    // By the time, so that nothing that another page stored gets the same number.
    this.#nr = Math.max(this.#nr + 1, this.#ports.now());
    this.#wait([...this.waiting, { nr: this.#nr, give }]);
  }

  /** Takes back a command that never left the phone. False when it may already have arrived. */
  takeBack(id: Id): boolean {
    if (this.#tried.has(id) || !this.waiting.some(({ give }) => give.id === id)) return false;
    this.#remove(id);
    return true;
  }

  /** The connection came or went. */
  connected(on: boolean): void {
    this.#connected = on;
    void this.#pump();
  }

  /** Forgets everything, also on the device: its writer wants it gone, or the meeting is over. */
  empty(): void {
    this.#discard = !this.#loaded;
    this.#wait([]);
  }

  /** From now on nothing lies on the device; what waits lives in the page. */
  leaveDevice(): void {
    this.#keeps = false;
    this.#tellStored(false);
    void this.#lay();
  }

  [Symbol.dispose](): void {
    this.#closed = true;
    this.#ports.queue.close();
  }

  async #pump(): Promise<void> {
    if (this.#pumping) return;
    this.#pumping = true;
    await this.#ready;
    let pause = firstPause;
    for (let next = this.#next(); next; next = this.#next()) {
      this.#tried.add(next.id);
      const answer = await this.#ports.send(next);
      if (this.#closed) break;
      if (answer === 'lost' || (!answer.ok && (answer.code === 'busy' || answer.code === 'too-fast'))) {
        await this.#ports.pause(pause);
        pause = Math.min(pause * 2, longestPause);
        continue;
      }
      pause = firstPause;
      this.#remove(next.id);
      this.#ports.onAnswer(next, answer);
    }
    this.#pumping = false;
  }

  #next(): Give | undefined {
    return this.#connected && !this.#closed ? this.waiting[0]?.give : undefined;
  }

  #remove(id: Id): void {
    this.#wait(this.waiting.filter(({ give }) => give.id !== id));
  }

  #wait(waiting: readonly Waiting[]): void {
    this.waiting = waiting;
    this.#ports.onChange();
    void this.#lay();
    void this.#pump();
  }

  /** Makes the phone's storage hold exactly what waits, one step after the other; tries again while it cannot. */
  async #lay(looked?: () => void): Promise<void> {
    if (this.#laying) return;
    this.#laying = true;
    for (let step = this.#step(); step && !this.#closed; step = this.#step()) {
      try {
        await step();
        looked?.();
      } catch {
        this.#tellStored(false);
        looked?.();
        await this.#ports.pause(longestPause);
      }
    }
    this.#laying = false;
    if (!this.#lastPutFailed) this.#tellStored(this.#keeps);
  }

  /** The next thing to do in the phone's storage, if there is any. */
  #step(): (() => Promise<void>) | undefined {
    const { queue } = this.#ports;
    const lying = this.#lying;
    if (!this.#loaded)
      return async () => {
        const found = [...(await queue.all())].sort((a, b) => a.nr - b.nr);
        this.#loaded = true;
        for (const { nr, give } of found) {
          this.#nr = Math.max(this.#nr, nr);
          lying.set(nr, true);
          this.#tried.add(give.id);
        }
        this.#wait(this.#discard ? this.waiting : [...found, ...this.waiting]);
      };
    const put = this.waiting.find(({ nr }) => this.#keeps && !lying.get(nr));
    if (put)
      return async () => {
        lying.set(put.nr, false);
        this.#lastPutFailed = true;
        await queue.put(put);
        this.#lastPutFailed = false;
        lying.set(put.nr, true);
      };
    const left = [...lying.keys()].find((nr) => !this.#keeps || !this.waiting.some((one) => one.nr === nr));
    if (left === undefined) return undefined;
    return async () => {
      await queue.drop(left);
      lying.delete(left);
    };
  }

  #tellStored(onDevice: boolean): void {
    if (this.onDevice === onDevice) return;
    this.onDevice = onDevice;
    this.#ports.onChange();
  }
}
