import type { Check, QuestionKind } from '@raakvlak/domain/check';
import type { Component } from 'svelte';
import { Fetched } from '../../meeting/Fetched.svelte.ts';
import { questionScreens } from './questions/screens.ts';
import type { AnyQuestionProps } from './questions/question-screen.ts';

/** The pieces of a check that are fetched while its first screen is read. */
export class CheckPieces {
  readonly hearing = new Fetched(async () => (await import('./hearing.ts')).hearing);
  readonly choose = new Fetched(async () => (await import('./Choose.svelte')).default);
  readonly after: Fetched<Awaited<ReturnType<typeof after>>>;
  readonly safety: Fetched<Awaited<ReturnType<typeof safety>>>;
  readonly #kinds: Map<QuestionKind, Fetched<Component<AnyQuestionProps>>>;
  readonly #chooses: boolean;
  readonly #writesAsChild: boolean;

  constructor({ questions, forChildren, asks, by }: Check, language: 'nl' | 'en') {
    this.after = new Fetched(() => after(language));
    this.safety = new Fetched(() => safety(language));
    this.#kinds = new Map(questions.map(({ kind }) => [kind, new Fetched(() => screenOf(kind))]));
    this.#chooses = asks !== null || by !== null;
    this.#writesAsChild = forChildren && this.#kinds.has('text');
  }

  screenOf(kind: QuestionKind): Component<AnyQuestionProps> | undefined {
    return this.#kinds.get(kind)?.piece;
  }

  /** Asks again for what did not arrive. */
  want(): void {
    for (const screen of this.#kinds.values()) screen.want();
    this.hearing.want();
    if (this.#chooses) this.choose.want();
    this.after.want();
    if (this.#writesAsChild) this.safety.want();
  }
}

const after = async (language: 'nl' | 'en') => (await import('./open-after.ts')).openAfter(language);
const safety = async (language: 'nl' | 'en') =>
  (await import('./safety/open-safety.ts')).openSafety(language);

// A question is shown by the screen of its own kind; the compiler cannot follow that through a lookup.
const screenOf = (kind: QuestionKind): Promise<Component<AnyQuestionProps>> =>
  questionScreens[kind]() as Promise<unknown> as Promise<Component<AnyQuestionProps>>;
