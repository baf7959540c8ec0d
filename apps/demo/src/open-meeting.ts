import { BoardAtHand } from '@raakvlak/crowd/board';
import { order } from '@raakvlak/crowd/ordering';
import { recognise, write, type CardInHand } from '@raakvlak/crowd/people';
import { SimulatedPhone } from '@raakvlak/crowd/phone';
import { nicknames, type StoryMoment } from '@raakvlak/crowd/story';
import type { Door } from '@raakvlak/protocol/down';
import type { Id } from '@raakvlak/domain';
import { deal, type Cast } from './past-meeting.ts';

const wait = (ms: number): Promise<void> => new Promise((later) => setTimeout(later, ms));
const speed = {
  write: { least: 2_500, most: 9_000 },
  recognise: { least: 700, most: 4_500 },
  order: { least: 900, most: 2_200 },
};

/** Plans and opens the meeting of today. */
export async function openToday(
  { facilitator, group, clock }: Cast,
  repeat: Id,
): Promise<{ id: Id; door: Door; stage: string }> {
  clock.moveTo(0);
  const { id } = await facilitator.newMeeting(group, {
    template: 'hinders-helps',
    language: 'nl',
    repeat,
    plannedFor: null,
  });
  const door = await facilitator.open(id);
  const { stage } = await facilitator.meeting(id);
  if (stage === null) throw new Error('an open meeting has a stage');
  return { id, door, stage };
}

/** Somebody who follows the meeting, whoever leads it: does what the step asks, then waits for the next. */
async function takePart(
  phone: SimulatedPhone,
  cast: Cast,
  hand: readonly CardInHand[],
  sorts: StoryMoment | undefined,
): Promise<void> {
  const { chance, newId } = cast;
  let done: Id | undefined;
  for (;;) {
    const { meeting } = phone.mirror;
    if (!meeting || meeting.step === done || meeting.paused) {
      await wait(400);
      continue;
    }
    done = meeting.step;
    const kind = phone.mirror.kindNow();
    const board = phone.mirror.boardNow();
    if (kind === 'write') await write({ phone, chance, wait }, hand, speed.write);
    if (board === undefined) continue;
    if (kind === 'order' && sorts) {
      using shared = new BoardAtHand(phone, board, newId);
      await shared.settled();
      await order({ shared, newId, chance, wait }, sorts.themes, speed.order);
    }
    if (kind === 'recognise') {
      using shared = new BoardAtHand(phone, board, newId);
      await shared.settled();
      await recognise({ phone, chance, wait }, shared.stones, 3 + Math.floor(chance() * 5), speed.recognise);
    }
  }
}

/** People come in one by one and take part until the process ends. */
export async function crowd(
  cast: Cast,
  door: Door,
  moment: StoryMoment,
  failed: (error: unknown) => void,
): Promise<void> {
  const secret = new URL(door.url).hash.slice(1);
  const hands = deal(moment);
  for (const [person, hand] of hands.entries()) {
    await wait(250 + cast.chance() * 900);
    const keep = person % 4 !== 3;
    const phone = await SimulatedPhone.join({
      base: cast.facilitator.base,
      way: { secret },
      name: nicknames[person] ?? null,
      keep,
      newId: cast.newId,
    });
    const themes = moment.themes.filter((_, index) => index % 2 === person % 2);
    takePart(phone, cast, hand, person < 2 ? { ...moment, themes } : undefined).catch(failed);
  }
}

/** Leads the meeting from writing to recognising, unless somebody at the console went ahead. */
export async function lead({ facilitator }: Cast): Promise<void> {
  for (const [kind, seconds] of [
    ['write', 40],
    ['reveal', 12],
    ['order', 55],
    ['recognise', 45],
  ] as const) {
    const { meeting } = facilitator.mirror;
    const ahead = meeting?.steps.findIndex((step) => step.id === meeting.step) ?? 0;
    const target = meeting?.steps.findIndex((step, index) => index > ahead && step.kind === kind) ?? -1;
    if (target < 0) continue;
    await facilitator.goTo(kind);
    await wait(seconds * 1_000);
  }
}
