import { signsOf } from '@raakvlak/domain';

/** A word, a run of blanks, or one other sign; together they are the text. */
export function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  let before: Kind | undefined;
  for (const sign of signsOf(text)) {
    const kind = kindOf(sign);
    if (kind === before && kind !== 'other') tokens.push((tokens.pop() ?? '') + sign);
    else tokens.push(sign);
    before = kind;
  }
  return tokens;
}

export const isWord = (token: string): boolean => kindOf(token) === 'word';

type Kind = 'word' | 'blank' | 'other';

const kindOf = (token: string): Kind =>
  /[\p{L}\p{N}]/u.test(token) ? 'word' : /^\s+$/.test(token) ? 'blank' : 'other';
