import {
  boardStepKinds,
  isComplete,
  type NewId,
  type Opening,
  type Step,
  type StepKind,
} from '@raakvlak/domain';
import { meetingChangeSchema, type MeetingChange, type MeetingDetail } from '@raakvlak/protocol/http';
import { compareStep, templateById } from '@raakvlak/words/templates';
import type { Answer, Ask, NoCode } from '../http/ask.ts';

export type Saving = 'saved' | 'saving' | 'changed' | 'refused';
type TemplateStep = { kind: StepKind; title: string; instruction: string; minutes: number | null };

const saveAfter = 600;

/** A meeting while it is being prepared: what is typed, what is still missing, and whether the server has it. */
export class Preparing implements Disposable {
  detail: MeetingDetail = $state.raw() as MeetingDetail;
  draft: MeetingChange = $state() as MeetingChange;
  saving: Saving = $state('saved');
  refusal: NoCode | undefined = $state();
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

  moveStep(index: number, by: -1 | 1): void {
    const { programme } = this.draft;
    const [step, other] = [programme[index], programme[index + by]];
    if (!step || !other) return;
    programme.splice(Math.min(index, index + by), 2, ...(by === 1 ? [other, step] : [step, other]));
    this.changed();
  }

  leaveOut(step: Step): void {
    this.draft.programme = this.draft.programme.filter(({ id }) => id !== step.id);
    this.changed();
  }

  /** Puts a step back where the template has it; a step the template lacks goes before the last one. */
  takeIn(step: TemplateStep): void {
    const order = this.#templateSteps().map(({ kind }) => kind);
    const rank = order.indexOf(step.kind);
    const { programme } = this.draft;
    const before = programme.findIndex(({ kind }) => order.indexOf(kind) > rank);
    const board = boardStepKinds.has(step.kind) ? (this.detail.boards[0]?.id ?? null) : null;
    const at = rank === -1 ? programme.length - 1 : before === -1 ? programme.length : before;
    programme.splice(at, 0, { id: this.#newId(), board, ...step });
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

  #templateSteps(): TemplateStep[] {
    const { language, template, boards } = this.detail;
    const steps = [...(templateById(template)?.steps ?? [])];
    const agree = steps.findIndex(({ kind }) => kind === 'agree');
    if (boards.some(({ previous }) => previous !== null)) steps.splice(agree, 0, compareStep);
    return steps.map(({ kind, title, instruction, minutes }) => ({
      kind,
      title: title[language],
      instruction: instruction[language],
      minutes,
    }));
  }

  #leftOut(): TemplateStep[] {
    const on = new Set(this.draft.programme.map(({ kind }) => kind));
    return this.#templateSteps().filter(({ kind }) => !on.has(kind));
  }
}

function draftOf(detail: MeetingDetail): MeetingChange {
  return {
    title: detail.title,
    plannedFor: detail.plannedFor,
    opening: { ...detail.opening },
    programme: detail.programme.map((step) => ({ ...step })),
    boards: detail.boards.map(({ id, title, sheet, check }) => ({
      id,
      title,
      sheet: structuredCopy(sheet),
      check: structuredCopy(check),
    })),
  };
}

// structuredClone is younger than the oldest browser we promise.
const structuredCopy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
