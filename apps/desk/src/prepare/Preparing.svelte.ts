import {
  boardStepKinds,
  isComplete,
  type Id,
  type NewId,
  type Opening,
  type Programme,
  type Step,
} from '@raakvlak/domain';
import { inCheckOrder } from '@raakvlak/domain/check';
import { meetingChangeSchema, type MeetingChange, type MeetingDetail } from '@raakvlak/protocol/http';
import type { StepTemplate } from '@raakvlak/domain/template';
import { compareStep, templateById } from '@raakvlak/words/templates';
import type { Answer, Ask, NoCode } from '../http/ask.ts';
import { adopt, draftOf } from './adopt.ts';

export type Saving = 'saved' | 'saving' | 'changed' | 'refused';
type TemplateStep = Omit<Step, 'id'>;

const saveAfter = 600;

/** A meeting while it is being prepared: what is typed, what is still missing, and whether the server has it. */
export class Preparing implements Disposable {
  detail: MeetingDetail = $state.raw() as MeetingDetail;
  draft: MeetingChange = $state() as MeetingChange;
  saving: Saving = $state('saved');
  refusal: NoCode | undefined = $state();
  /** The question that somebody is writing, for the phone beside it. */
  writing: { readonly board: Id; readonly question: string } | undefined = $state();
  /** A question that was just added: it is not told yet what it lacks. */
  fresh: string | undefined = $state();
  /** Steps that this meeting could have and leaves out, in the template's order. */
  readonly leftOut: readonly TemplateStep[] = $derived.by(() => this.#leftOut());
  /** What the opening still lacks (T-01), in the order of the page. */
  readonly gaps: readonly (keyof Opening)[] = $derived(
    (['purpose', 'asked', 'after'] as const).filter((part) => this.draft.opening[part].trim() === ''),
  );
  /** Where something is filled in that the server would not take: 'boards.0.sheet.question'. */
  readonly wrong: ReadonlySet<string> = $derived.by(() => {
    const read = meetingChangeSchema.safeParse(this.draft);
    return new Set(read.success ? [] : read.error.issues.map(({ path }) => path.join('.')));
  });
  readonly minutes: number = $derived(
    this.draft.programme.reduce((sum, step) => sum + (step.minutes ?? 0), 0),
  );
  readonly ready: boolean = $derived(
    this.wrong.size === 0 && isComplete(this.draft.opening, this.draft.programme),
  );
  /** In an open meeting only titles and texts may change. */
  readonly textsOnly: boolean = $derived(this.detail.status !== 'planned');

  readonly #ask: Ask;
  readonly #newId: NewId;
  #later: ReturnType<typeof setTimeout> | undefined;
  #underWay: Promise<void> = Promise.resolve();

  constructor(detail: MeetingDetail, ask: Ask, newId: NewId) {
    this.detail = detail;
    this.draft = draftOf(detail);
    this.#ask = ask;
    this.#newId = newId;
  }

  /** To be called after every change: saves when nothing changed for a moment. */
  changed = (): void => {
    this.saving = 'changed';
    clearTimeout(this.#later);
    this.#later = setTimeout(() => void this.save(), saveAfter);
  };

  /** Saves now, after whatever is already on its way. True when the server has everything. */
  async save(): Promise<boolean> {
    clearTimeout(this.#later);
    this.#underWay = this.#underWay.then(() => this.#saveOnce());
    await this.#underWay;
    return this.saving === 'saved';
  }

  /** Opens the meeting with what stands here. */
  async open(): Promise<Answer<MeetingDetail>> {
    if (!(await this.save())) return { ok: false, code: this.refusal ?? 'incomplete' };
    return this.#ask.openMeeting(this.detail.id);
  }

  /** Puts a check beside what this meeting has already, with steps of its own. */
  addCheck = (template: string): Promise<Answer<MeetingDetail>> =>
    this.#rebuild(() => this.#ask.addCheck(this.detail.id, template));

  removeCheck = (board: Id): Promise<Answer<MeetingDetail>> =>
    this.#rebuild(() => this.#ask.removeCheck(this.detail.id, board));

  /** The welcome stays first, and nobody looks at a picture before the answers are in. */
  canMove(index: number, by: -1 | 1): boolean {
    const moved = this.#moved(index, by);
    return moved !== undefined && Math.min(index, index + by) > 0 && inCheckOrder(moved);
  }

  moveStep(index: number, by: -1 | 1): void {
    const moved = this.canMove(index, by) ? this.#moved(index, by) : undefined;
    if (!moved) return;
    this.draft.programme = moved;
    this.changed();
  }

  /** A meeting without its welcome, or questions without their picture, would be something else. */
  canLeaveOut = ({ kind }: Step): boolean => kind !== 'welcome' && kind !== 'ask' && kind !== 'result';

  leaveOut(step: Step): void {
    this.draft.programme = this.draft.programme.filter(({ id }) => id !== step.id);
    this.changed();
  }

  /** Puts a step back where the template has it; a step the template lacks goes before the last one. */
  takeIn(step: TemplateStep): void {
    const order = this.#templateSteps().map(placeOf);
    const rank = order.indexOf(placeOf(step));
    const { programme } = this.draft;
    const before = programme.findIndex((one) => order.indexOf(placeOf(one)) > rank);
    const at = rank === -1 ? programme.length - 1 : before === -1 ? programme.length : before;
    programme.splice(at, 0, { id: this.#newId(), ...step });
    this.changed();
  }

  [Symbol.dispose](): void {
    if (this.saving === 'changed') void this.save();
  }

  async #saveOnce(): Promise<void> {
    const read = meetingChangeSchema.safeParse($state.snapshot(this.draft));
    if (!read.success) return;
    this.saving = 'saving';
    const answer = await this.#ask.changeMeeting(this.detail.id, read.data);
    // Something may have been typed meanwhile; then its own save follows.
    if (this.saving !== 'saving') return;
    this.saving = answer.ok ? 'saved' : 'refused';
    this.refusal = answer.ok ? undefined : answer.code;
    if (answer.ok) this.detail = answer.value;
  }

  /** Saves first, then lets the server change which boards there are; what is typed meanwhile waits for its own save. */
  async #rebuild(change: () => Promise<Answer<MeetingDetail>>): Promise<Answer<MeetingDetail>> {
    if (!(await this.save())) return { ok: false, code: this.refusal ?? 'incomplete' };
    const rebuilt = this.#underWay.then(change);
    this.#underWay = rebuilt.then(({ ok }) => void ok);
    const answer = await rebuilt;
    if (answer.ok) {
      this.detail = answer.value;
      this.draft = adopt(this.draft, answer.value);
    }
    return answer;
  }

  #moved(index: number, by: -1 | 1): Programme | undefined {
    const moved = [...this.draft.programme];
    const [step, other] = [moved[index], moved[index + by]];
    if (!step || !other) return undefined;
    moved.splice(Math.min(index, index + by), 2, ...(by === 1 ? [other, step] : [step, other]));
    return moved;
  }

  /** The steps of the meeting's template, and before the last one those of every check that was added. */
  #templateSteps(): TemplateStep[] {
    const { language, template, boards } = this.detail;
    const [first, ...added] = boards;
    const steps = [...(templateById(template)?.steps ?? [])];
    if (first && first.previous !== null && !first.check)
      steps.splice(
        steps.findIndex(({ kind }) => kind === 'agree'),
        0,
        compareStep,
      );
    const of = (board: Id | null, list: readonly StepTemplate[]): TemplateStep[] =>
      list.map(({ kind, title, instruction, minutes }) => ({
        kind,
        board: boardStepKinds.has(kind) ? board : null,
        title: title[language],
        instruction: instruction[language],
        minutes,
      }));
    const more = added.flatMap(({ id, check }) =>
      of(id, (check && templateById(check.id)?.steps.filter(({ kind }) => boardStepKinds.has(kind))) || []),
    );
    const all = of(first?.id ?? null, steps);
    return [...all.slice(0, -1), ...more, ...all.slice(-1)];
  }

  #leftOut(): TemplateStep[] {
    const on = new Set(this.draft.programme.map(placeOf));
    return this.#templateSteps().filter((step) => !on.has(placeOf(step)));
  }
}

/** A kind of step on a board comes once; of two boards each has its own. */
const placeOf = ({ kind, board }: Pick<Step, 'kind' | 'board'>): string => `${kind} ${board ?? ''}`;
