import type { Check, QuestionKind } from '@raakvlak/domain/check';
import type { Component } from 'svelte';
import { Fetched } from '../../meeting/Fetched.svelte.ts';
import { questionScreens } from './questions/screens.ts';
import type { AnyQuestionProps } from './questions/question-screen.ts';

/** The pieces of a check that are fetched while its first screen is read. */
export class CheckPieces {
  readonly besides: Fetched<Awaited<ReturnType<typeof besides>>>;
  readonly safety: Fetched<Awaited<ReturnType<typeof safety>>>;
  readonly #kinds: Map<QuestionKind, Fetched<Component<AnyQuestionProps>>>;
  readonly #all: Fetched<unknown>[];

  constructor({ questions, forChildren }: Check, language: 'nl' | 'en') {
    this.#kinds = new Map(questions.map(({ kind }) => [kind, new Fetched(() => screenOf(kind))]));
    this.besides = new Fetched(() => besides(language));
    this.safety = new Fetched(() => safety(language));
    this.#all = [...this.#kinds.values(), this.besides];
    if (forChildren && this.#kinds.has('text')) this.#all.push(this.safety);
  }

  screenOf(kind: QuestionKind): Component<AnyQuestionProps> | undefined {
    return this.#kinds.get(kind)?.piece;
  }

  /** Asks again for what did not arrive. */
  want(): void {
    for (const piece of this.#all) piece.want();
  }
}

const besides = async (language: 'nl' | 'en') => (await import('./open-besides.ts')).openBesides(language);
const safety = async (language: 'nl' | 'en') =>
  (await import('./safety/open-safety.ts')).openSafety(language);

// A question is shown by the screen of its own kind; the compiler cannot follow that through a lookup.
const screenOf = (kind: QuestionKind): Promise<Component<AnyQuestionProps>> =>
  questionScreens[kind]() as Promise<unknown> as Promise<Component<AnyQuestionProps>>;
