import type { Id } from '@raakvlak/domain';
import { SharedBoard } from '../board-on-phone.ts';
import type { Device } from '../device.ts';
import { anyId, Gathering, startingWith } from '../gathering.ts';
import { RunningServer } from '../running-server.ts';
import { facilitator } from '../visitor.ts';
import { earlyIn, type Asked } from './early.ts';
import type { Tracer } from './tracer.ts';
import type { Outside } from '../../src/app.ts';

export type Traced = {
  readonly acknowledged: number;
  /** What was acknowledged before the disk had it. */
  readonly early: readonly string[];
};

/** A real server, watched by the tracer, on which `commands` are given and made together by four phones at the same time. */
export async function traced(
  tracer: Tracer,
  commands: number,
  guards: Pick<Outside, 'synchronous'> = {},
): Promise<Traced> {
  await using server = await new RunningServer(guards, { watcher: tracer.watcher }).start();
  const iris = await facilitator({ app: server, base: server.base });
  using writing = await Gathering.open(server.base, iris, { change: startingWith('write') });
  using ordering = await Gathering.open(server.base, iris, { change: startingWith('order') });
  const share = Math.ceil(commands / 4);
  const asked = await Promise.all([
    ...['Ann', 'Bo', 'Cas'].map(async (name) =>
      gives((await writing.join(name)).phone, { name, writing, share }),
    ),
    makesThemes((await ordering.join()).phone, ordering.board, share),
  ]);
  // A phone may have an answer before it is written down that it was sent. The thread that answers this has gone on since.
  await fetch(new URL('/healthz', server.base));
  await server.kill();
  const calls = tracer.calls();
  return {
    acknowledged: asked.flatMap((one) => one.commands).length,
    early: asked.flatMap((one) => earlyIn(calls, one)),
  };
}

/** One hand that gives a card, says it in other words, gives the next one. */
async function gives(
  phone: Device,
  { name, writing: meeting, share: count }: { name: string; writing: Gathering; share: number },
): Promise<Asked> {
  const commands: string[] = [];
  let ref = anyId();
  while (commands.length < count) {
    const words = `woorden ${anyId()}`;
    const isNew = commands.length % 2 === 0;
    if (isNew && commands.length > 0) ref = anyId();
    const about = { id: anyId(), board: meeting.board, step: meeting.step('write'), ref };
    const answer = await phone.give(
      isNew ? meeting.card(words, ref) : { kind: 'reword', ...about, words, field: 'self.helps' },
    );
    if (!answer.ok) throw new Error(`Refused: ${answer.code}`);
    commands.push(words);
  }
  return { mark: `"name":"${name}"`, answer: '"ok":true', commands };
}

/** One hand that makes a theme in the document, and the next one when the log has it. */
async function makesThemes(phone: Device, on: Id, count: number): Promise<Asked> {
  using board = new SharedBoard(phone, on);
  await board.settled();
  const commands: Id[] = [];
  while (commands.length < count) {
    const id = anyId();
    const { promise: acknowledged, resolve } = Promise.withResolvers<void>();
    const stop = board.provider.subscribe(({ is }) => is === 'settled' && resolve());
    board.do({ kind: 'makeTheme', id, field: 'team.helps', cards: [], title: 'Een thema' });
    await acknowledged;
    stop();
    commands.push(id);
  }
  return { mark: '"epoch":', answer: '"gone":false', commands };
}
