import * as z from 'zod/mini';
import { idSchema } from './id.ts';
import { lineOf, textUpTo } from './plain-words.ts';

const meetingStatuses = ['planned', 'open', 'closed'] as const;
export const meetingStatusSchema = z.enum(meetingStatuses);
export type MeetingStatus = z.infer<typeof meetingStatusSchema>;

/** What the group does in a step. Those in `boardStepKinds` run one phase of a board; the others are between boards. */
export const stepKinds = [
  'welcome', // why we are here, the programme, what is asked, what happens with the answers; the lobby
  'agreements', // what we agreed before, and how it stands
  'write',
  'reveal',
  'order',
  'recognise',
  'agree',
  'compare', // then and now
  'ask', // a check: everyone answers in private
  'result', // its answers are closed and shown as a picture of the group
  'talk', // phones are quiet
  'end', // what we take home, thanks
] as const;
export const stepKindSchema = z.enum(stepKinds);
export type StepKind = z.infer<typeof stepKindSchema>;

export const boardStepKinds: ReadonlySet<StepKind> = new Set<StepKind>([
  'write',
  'reveal',
  'order',
  'recognise',
  'agree',
  'compare',
  'ask',
  'result',
]);

/** Those that only a board with a check has. */
export const checkStepKinds: ReadonlySet<StepKind> = new Set<StepKind>(['ask', 'result']);

export const stepSchema = z.object({
  id: idSchema,
  kind: stepKindSchema,
  board: z.nullable(idSchema),
  title: lineOf(60),
  instruction: textUpTo(300),
  minutes: z.nullable(z.int().check(z.minimum(1), z.maximum(180))),
});
export type Step = z.infer<typeof stepSchema>;

export const programmeSchema = z.array(stepSchema).check(z.minLength(1), z.maxLength(40));
export type Programme = z.infer<typeof programmeSchema>;

/** What nobody may be asked to sit down without (T-01): purpose, what is asked, what happens with the answers. */
export const openingSchema = z.object({
  purpose: textUpTo(400),
  asked: textUpTo(400),
  after: textUpTo(400),
});
export type Opening = z.infer<typeof openingSchema>;

export const meetingTitleSchema = lineOf(80);

/** T-01: a meeting without one of these does not open. */
export const isComplete = (opening: Opening, programme: Programme): boolean =>
  opening.purpose !== '' && opening.asked !== '' && opening.after !== '' && programme.length > 0;

/** A new step or a lock binds this long after it was announced, so that nobody's honest edit is refused (ms). */
export const bindsAfter = 3_000;

/** A meeting closes by itself after this long without activity (ms). */
export const closesAfter = 4 * 3_600_000;

/** A check that is answered by a link stays open for this long (ms): people have days for it. */
export const asksFor = 30 * 86_400_000;

/** Which step counts for something that arrives now: the announced one once it binds, else the one before. */
export function bindingStep<S>(now: number, state: { step: S; before: S | null; bindsAt: number }): S {
  return state.before !== null && now < state.bindsAt ? state.before : state.step;
}
