import type * as Y from 'yjs';
import { accept, refuse, signCount, type Outcome } from '@raakvlak/domain';
import { mergeTexts } from './merge-texts.ts';
import { splicesOf } from './splice.ts';

/** A change of a shared text that may be done: `write` does it, `after` is what it then says. */
export type TextChange = { readonly before: string; readonly after: string; readonly write: () => void };

export type Edit = { readonly base: string; readonly mine: string };
/** What may stand in a text: at most so many signs, each of a kind that the gate lets in. */
export type Bounds = { readonly most: number; readonly clean: (typed: string) => string };

/**
 * Works out what a shared text becomes when somebody who saw `base` made it `mine`; nothing is written yet. Refused when it
 * would be longer than `most` signs, unless it was and gets shorter.
 */
export function changeText(text: Y.Text, { base, mine }: Edit, { most, clean }: Bounds): Outcome<TextChange> {
  const before = text.toString();
  const after = mergeTexts(base, clean(mine), before);
  const signs = signCount(after);
  if (signs > most && signs > signCount(before)) return refuse('too-long');
  return accept({
    before,
    after,
    write: () => {
      for (const { at, gone, words } of splicesOf(before, after)) {
        if (gone > 0) text.delete(at, gone);
        if (words !== '') text.insert(at, words);
      }
    },
  });
}
