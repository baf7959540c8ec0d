/**
 * What makes a question hard to answer, for who writes one. Hints, no refusals: the writer knows the group.
 * - `long`: more words than one reads in one go (twelve; eight for children: facts on plain language and on what children can answer);
 * - `two-in-one`: two things in one question cannot be answered with one tap;
 * - `negative`: "no" to "not" makes people stumble;
 * - `hard-word`: a word that has a plainer one, or that only some people use.
 */
export type PlainHint =
  | { readonly kind: 'long'; readonly words: number; readonly most: number }
  | { readonly kind: 'two-in-one'; readonly by: string }
  | { readonly kind: 'negative'; readonly word: string }
  | { readonly kind: 'hard-word'; readonly word: string; readonly plainer: string };

/** The words of one language that hints look for; hard words with what is plainer, in lower case. */
export type PlainList = {
  readonly joins: readonly string[];
  readonly negatives: readonly string[];
  readonly hard: Readonly<Record<string, string>>;
};

const wordsMost = { grownUps: 12, children: 8 } as const;

/** What could be plainer in a question; empty when nothing is found. */
export function plainHints(question: string, forChildren: boolean, list: PlainList): PlainHint[] {
  const words = wordsOf(question);
  const most = forChildren ? wordsMost.children : wordsMost.grownUps;
  const long: PlainHint[] = words.length > most ? [{ kind: 'long', words: words.length, most }] : [];
  const negative = words.find((word) => list.negatives.includes(word));
  return [
    ...long,
    ...twoInOne(question, words, list),
    ...(negative ? [{ kind: 'negative' as const, word: negative }] : []),
    ...hardWords(words, list),
  ];
}

/** Two question marks, or a join between two parts that each have more than one word. */
function twoInOne(question: string, words: readonly string[], { joins }: PlainList): PlainHint[] {
  if ((question.match(/\?/g) ?? []).length > 1) return [{ kind: 'two-in-one', by: '?' }];
  const at = words.findIndex((word) => joins.includes(word));
  const [before, after] = [at, words.length - at - 1];
  return at >= 0 && before > 1 && after > 1 ? [{ kind: 'two-in-one', by: words[at] ?? '' }] : [];
}

function hardWords(words: readonly string[], { hard }: PlainList): PlainHint[] {
  const found = [...new Set(words)].filter((word) => Object.hasOwn(hard, word));
  return found.map((word) => ({ kind: 'hard-word', word, plainer: hard[word] ?? '' }));
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}’'-]+/u)
    .filter((word) => word !== '');
