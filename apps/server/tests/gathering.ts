import { randomFillSync } from 'node:crypto';
import { idsFrom, type Id, type StepKind } from '@raakvlak/domain';
import type { Door } from '@raakvlak/protocol/down';
import type { MeetingDetail, SeatGiven } from '@raakvlak/protocol/http';
import type { Give } from '@raakvlak/protocol/up';
import { Device } from './device.ts';
import { visitor, type Answer, type Visitor } from './visitor.ts';

const anyId = idsFrom((bytes) => randomFillSync(bytes));

export type Asked = {
  readonly template?: string;
  readonly repeat?: Id | null;
  readonly group?: Id;
  /** Checks that are added to it, by the id of their template. */
  readonly checks?: readonly string[];
  /** Changes the plan before it opens. */
  readonly change?: (plan: MeetingDetail) => MeetingDetail;
};

/** An open meeting with a facilitator at its console, and ways to let others in. */
export class Gathering implements Disposable {
  readonly base: string;
  readonly iris: Visitor;
  readonly detail: MeetingDetail;
  readonly #devices: Device[] = [];
  #console: Device | undefined;

  private constructor(base: string, iris: Visitor, detail: MeetingDetail) {
    this.base = base;
    this.iris = iris;
    this.detail = detail;
  }

  static async open(base: string, iris: Visitor, asked: Asked = {}): Promise<Gathering> {
    const { template = 'hinders-helps', repeat = null, change = (plan) => plan } = asked;
    const group = asked.group ?? (await made(iris.post<{ id: Id }>('/api/groups', aGroup))).id;
    const meeting = { template, language: 'nl', repeat, plannedFor: null };
    const { id } = await made(iris.post<{ id: Id }>(`/api/groups/${group}/meetings`, meeting));
    for (const check of asked.checks ?? [])
      await made(iris.post(`/api/meetings/${id}/boards`, { template: check }));
    const planned = await made(iris.get<MeetingDetail>(`/api/meetings/${id}`));
    const { title, plannedFor, opening, programme, boards } = change(planned);
    await made(
      iris.ask('PUT', `/api/meetings/${id}`, {
        title,
        plannedFor,
        opening,
        programme,
        boards: boards.map(({ id: board, title: name, sheet, check }) => ({
          id: board,
          title: name,
          sheet,
          check,
        })),
      }),
    );
    return new Gathering(base, iris, await made(iris.post<MeetingDetail>(`/api/meetings/${id}/open`)));
  }

  /** The same meeting after the server started again somewhere else. */
  at(base: string, iris: Visitor): Gathering {
    return new Gathering(base, iris, this.detail);
  }

  get id(): Id {
    return this.detail.id;
  }

  get board(): Id {
    return this.detail.boards[0]?.id ?? 'no board';
  }

  step(kind: StepKind): Id {
    return this.detail.programme.find((step) => step.kind === kind)?.id ?? 'no such step';
  }

  get stageSecret(): string {
    return this.detail.stage?.split('#')[1] ?? 'no stage';
  }

  async console(): Promise<Device> {
    this.#console ??= this.#with(
      new Device(
        this.base,
        { as: 'facilitator', meeting: this.id },
        { headers: { cookie: this.iris.cookie() ?? '' } },
      ),
    );
    return this.#console.settled();
  }

  stage(): Promise<Device> {
    return this.#with(
      new Device(this.base, { as: 'stage', meeting: this.id, secret: this.stageSecret }),
    ).settled();
  }

  async door(): Promise<Door> {
    return (await this.console()).last('door');
  }

  async secret(): Promise<string> {
    return (await this.door()).url.split('#')[1] ?? '';
  }

  /** Takes a seat the way a phone does, and sits down. */
  async join(name: string | null = null, keep = true): Promise<{ token: string; phone: Device }> {
    const token = await this.seat(name, keep);
    return { token, phone: await this.sit(token, name) };
  }

  async seat(name: string | null = null, keep = true): Promise<string> {
    const way = { secret: await this.secret() };
    const { token } = await made(visitor(this).post<SeatGiven>('/api/join', { way, name, keep }));
    return token;
  }

  sit(token: string, name: string | null = null): Promise<Device> {
    return this.#with(new Device(this.base, { as: 'participant', token, name })).settled();
  }

  hello(
    hello: ConstructorParameters<typeof Device>[1],
    headers: Record<string, string> = {},
  ): Promise<Device> {
    return this.#with(new Device(this.base, hello, { headers })).settled();
  }

  async go(kind: StepKind): Promise<void> {
    await (await this.console()).steer({ kind: 'go', step: this.step(kind) });
  }

  close(): Promise<Answer> {
    return this.iris.post(`/api/meetings/${this.id}/close`);
  }

  /** A card for this meeting's board. */
  card(words: string, ref: Id = anyId()): Extract<Give, { kind: 'write' }> {
    return {
      kind: 'write',
      id: ref,
      board: this.board,
      step: this.step('write'),
      card: { field: 'team.helps', words, name: null, again: null },
    };
  }

  recognise(target: Id, on = true): Extract<Give, { kind: 'recognise' }> {
    return { kind: 'recognise', id: anyId(), board: this.board, step: this.step('recognise'), target, on };
  }

  [Symbol.dispose](): void {
    for (const device of this.#devices) device[Symbol.dispose]();
  }

  #with(device: Device): Device {
    this.#devices.push(device);
    return device;
  }
}

/** A change of the plan: it begins with this step, which then binds at once. */
export const startingWith =
  (kind: StepKind): NonNullable<Asked['change']> =>
  (plan) => ({
    ...plan,
    programme: [
      ...plan.programme.filter((step) => step.kind === kind),
      ...plan.programme.filter((step) => step.kind !== kind),
    ],
  });

const aGroup = { name: 'Leergroep', kind: 'learning' };

/** What a request gave, when it went well. */
export async function made<T>(asked: Promise<Answer<T>>): Promise<T> {
  const { status, body, text } = await asked;
  if (status >= 300) throw new Error(`${status} ${text}`);
  return body;
}

export { anyId };
