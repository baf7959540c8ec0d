import type { Door } from '@raakvlak/protocol/down';
import type { GroupView, MeetingDetail, NewGroup, NewMeeting } from '@raakvlak/protocol/http';
import type { Steer, SteerAnswer } from '@raakvlak/protocol/up';
import { protocolVersion } from '@raakvlak/protocol/version';
import { io, type Socket } from 'socket.io-client';
import { WallMirror } from './wall-mirror.ts';

type Account = { email: string; password: string };
type First = Account & { link: string; organisation: string; name: string; language: 'nl' | 'en' };

/** A facilitator without a screen: signs in, plans and runs meetings through the same doors as the desk. */
export class SimulatedFacilitator implements Disposable {
  readonly mirror = new WallMirror();
  readonly base: string;
  readonly #cookie: string;
  #socket: Socket | undefined;

  private constructor(base: string, cookie: string) {
    this.base = base;
    this.#cookie = cookie;
  }

  static first = (base: string, first: First): Promise<SimulatedFacilitator> =>
    SimulatedFacilitator.#enter(base, '/api/access/first', first);

  static signIn = (base: string, account: Account): Promise<SimulatedFacilitator> =>
    SimulatedFacilitator.#enter(base, '/api/access/sign-in', account);

  static async #enter(base: string, path: string, body: unknown): Promise<SimulatedFacilitator> {
    const response = await fetch(new URL(path, base), {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: base },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    const cookie = response.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    return new SimulatedFacilitator(base, cookie);
  }

  /** The same person at another console. */
  another(): SimulatedFacilitator {
    return new SimulatedFacilitator(this.base, this.#cookie);
  }

  get cookie(): string {
    return this.#cookie;
  }

  /** One request as the desk makes it; throws on a refusal. */
  async ask<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(new URL(path, this.base), {
      method,
      headers: { 'content-type': 'application/json', origin: this.base, cookie: this.#cookie },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }

  newGroup = (group: NewGroup): Promise<{ id: string }> => this.ask('POST', '/api/groups', group);
  group = (id: string): Promise<GroupView> => this.ask('GET', `/api/groups/${id}`);
  newMeeting = (group: string, meeting: NewMeeting): Promise<{ id: string }> =>
    this.ask('POST', `/api/groups/${group}/meetings`, meeting);
  meeting = (id: string): Promise<MeetingDetail> => this.ask('GET', `/api/meetings/${id}`);
  close = (id: string): Promise<MeetingDetail> => this.ask('POST', `/api/meetings/${id}/close`, {});

  /** Opens a planned meeting, goes to its console and tells how people come in. */
  async open(meeting: string): Promise<Door> {
    await this.ask('POST', `/api/meetings/${meeting}/open`, {});
    return this.console(meeting);
  }

  /** Goes to the console of an open meeting. */
  async console(meeting: string): Promise<Door> {
    this.#socket?.disconnect();
    const socket = io(this.base, {
      transports: ['websocket'],
      forceNew: true,
      autoConnect: false,
      extraHeaders: { cookie: this.#cookie, origin: this.base },
      auth: { as: 'facilitator', version: protocolVersion, meeting },
    });
    this.#socket = socket;
    this.mirror.follow(socket);
    return new Promise<Door>((resolve, reject) => {
      socket.once('door', resolve);
      socket.once('connect_error', reject);
      socket.connect();
    });
  }

  get socket(): Socket {
    if (!this.#socket) throw new Error('not at a console');
    return this.#socket;
  }

  async steer(steer: Steer): Promise<SteerAnswer> {
    return (await this.socket.timeout(10_000).emitWithAck('steer', steer)) as SteerAnswer;
  }

  /** Goes to the first step of this kind after the current one, and waits until it binds. */
  async goTo(kind: string): Promise<void> {
    const { meeting } = this.mirror;
    if (!meeting) throw new Error('the meeting is not known yet');
    const from = meeting.steps.findIndex(({ id }) => id === meeting.step);
    const step = meeting.steps.find((candidate, index) => index > from && candidate.kind === kind);
    if (!step) throw new Error(`no step ${kind} ahead`);
    const answer = await this.steer({ kind: 'go', step: step.id });
    if (!answer.ok) throw new Error(`go was refused: ${answer.code}`);
  }

  [Symbol.dispose](): void {
    this.#socket?.disconnect();
  }
}
