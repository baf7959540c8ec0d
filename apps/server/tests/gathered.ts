import type { StepKind } from '@raakvlak/domain';
import type { Sheet } from '@raakvlak/domain/cards';
import { startTestApp, type Changes, type TestApp } from './boot.ts';
import { Gathering, type Asked } from './gathering.ts';
import { facilitator } from './visitor.ts';

export type Gathered = AsyncDisposable & {
  readonly server: TestApp;
  readonly meeting: Gathering;
  /** The group goes to this step, and the time in which the one before still counts passes. */
  readonly to: (kind: StepKind) => Promise<void>;
};

/** A server with an open meeting on it. */
export async function gathered(asked: Asked = {}, changes: Changes = {}): Promise<Gathered> {
  const server = await startTestApp(changes);
  const meeting = await Gathering.open(server.base, await facilitator(server), asked);
  return roomOf(server, meeting);
}

/** The same meeting after its server stopped and was started again, at the same address, on what lay in its folder. */
export async function restarted({ server, meeting }: Gathered, changes: Changes = {}): Promise<Gathered> {
  await server[Symbol.asyncDispose]();
  const { folder, clock, app } = server;
  const again = await startTestApp({ dataDir: folder, port: app.port, clock, ...changes });
  return roomOf(again, meeting.at(again.base, meeting.iris));
}

const roomOf = (server: TestApp, meeting: Gathering): Gathered => ({
  server,
  meeting,
  to: async (kind) => {
    await meeting.go(kind);
    server.clock.pass(3_000);
  },
  [Symbol.asyncDispose]: async () => {
    meeting[Symbol.dispose]();
    await server[Symbol.asyncDispose]();
  },
});

/** Changes the sheet of the meeting's first board before it opens. */
export const withSheet =
  (change: Partial<Sheet>): NonNullable<Asked['change']> =>
  (plan) => ({
    ...plan,
    boards: plan.boards.map((board) => ({ ...board, sheet: { ...board.sheet, ...change } })),
  });
