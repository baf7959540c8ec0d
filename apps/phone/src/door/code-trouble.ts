import { joinCodeLength, readJoinCode } from '@raakvlak/domain';

export type CodeTrouble = 'empty' | { readonly few: number } | { readonly strange: string };

/** What is wrong with a typed code, as far as that can be seen without asking; undefined when it may be one. */
export function codeTrouble(typed: string): CodeTrouble | undefined {
  const signs = Array.from(typed.toUpperCase().replace(/[\s\-–—.]/g, ''));
  if (signs.length === 0) return 'empty';
  const strange = [...new Set(signs.filter((sign) => !couldBeInCode(sign)))];
  if (strange.length > 0) return { strange: strange.join(' ') };
  return signs.length === joinCodeLength ? undefined : { few: signs.length };
}

const couldBeInCode = (sign: string): boolean => readJoinCode(sign.repeat(joinCodeLength)) !== undefined;

/** As it is typed: capitals, four by four. */
export const showTypedCode = (typed: string): string =>
  (
    typed
      .toUpperCase()
      .replace(/[\s\-–—.]/g, '')
      .match(/.{1,4}/gu) ?? []
  ).join('-');
