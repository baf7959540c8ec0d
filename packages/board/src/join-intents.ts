import type { AgreementSetting, Intent } from '@raakvlak/domain/cards';

/**
 * One intent that does what both do, for an outbox that has not sent the earlier one yet; undefined when they have to stay
 * two. So typing a sentence or dragging a card about stays one thing to send.
 */
export function joinIntents(earlier: Intent, later: Intent): Intent | undefined {
  switch (later.kind) {
    case 'place':
      return earlier.kind === 'place' && earlier.card === later.card ? whole(earlier, later) : undefined;
    case 'moveTheme':
      return earlier.kind === 'moveTheme' && earlier.theme === later.theme
        ? whole(earlier, later)
        : undefined;
    case 'linkTheme':
      return earlier.kind === 'linkTheme' && earlier.theme === later.theme
        ? whole(earlier, later)
        : undefined;
    case 'agreementSet':
      return earlier.kind === 'agreementSet' && sameSetting(earlier, later)
        ? whole(earlier, later)
        : undefined;
    case 'title':
      return earlier.kind === 'title' && earlier.theme === later.theme && goesOn(earlier, later)
        ? { ...later, base: earlier.base }
        : undefined;
    case 'agreementText':
      return earlier.kind === 'agreementText' && sameText(earlier, later) && goesOn(earlier, later)
        ? { ...later, base: earlier.base }
        : undefined;
    default:
      return undefined;
  }
}

/** The later value, expected where the earlier one was: what an undo found is what both found. */
function whole<I extends { from?: unknown }>(earlier: I, later: I): I {
  const { from: _, ...rest } = later;
  return ('from' in earlier ? { ...rest, from: earlier.from } : rest) as I;
}

type Edit = { readonly base: string; readonly mine: string };

/** Only when nobody else wrote in between: else their words would come in twice. */
const goesOn = (earlier: Edit, later: Edit): boolean => earlier.mine === later.base;

type TextOf = { readonly agreement: string; readonly name: string };
const sameText = (a: TextOf, b: TextOf): boolean => a.agreement === b.agreement && a.name === b.name;

type Setting = { readonly agreement: string; readonly set: AgreementSetting };
const sameSetting = (a: Setting, b: Setting): boolean =>
  a.agreement === b.agreement && 'kind' in a.set === 'kind' in b.set;
