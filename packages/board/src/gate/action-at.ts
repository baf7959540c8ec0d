import { agreementTextNames } from '@raakvlak/domain';
import type { CardsAction } from '@raakvlak/domain/cards';
import type { Change } from './gate-types.ts';

/** What a change of a board's document is called among the permissions; undefined: nobody does that, ever. */
export function actionAt(change: Change): CardsAction | undefined {
  const [root, , key, ...deeper] = change.path;
  if (deeper.length > 0) return undefined;
  if (root === 'places') return key === undefined && isOfKey(change) ? 'card.place' : undefined;
  if (root === 'themes')
    return key === undefined ? ofWhole(change, 'theme.make', 'theme.remove') : ofTheme(key, change);
  if (root === 'agreements') {
    return key === undefined
      ? ofWhole(change, 'agreement.choose', 'agreement.remove')
      : ofAgreement(key, change);
  }
  return undefined;
}

const isOfKey = ({ action }: Change): boolean => action === 'put' || action === 'delete';

function ofWhole({ action }: Change, made: CardsAction, removed: CardsAction): CardsAction | undefined {
  if (action === 'put') return made;
  return action === 'delete' ? removed : undefined;
}

function ofTheme(key: string, change: Change): CardsAction | undefined {
  switch (key) {
    case 'title':
      return ofText(change, 'theme.make', 'theme.title');
    case 'at':
      return change.action === 'put' ? 'theme.place' : undefined;
    case 'into':
      return isOfKey(change) ? 'theme.merge' : undefined;
    case 'was':
      return isOfKey(change) ? 'theme.link' : undefined;
    default:
      return undefined;
  }
}

function ofAgreement(key: string, change: Change): CardsAction | undefined {
  if (agreementTextNames.some((name) => name === key))
    return ofText(change, 'agreement.choose', 'agreement.write');
  switch (key) {
    case 'theme':
      return change.action === 'put' ? 'agreement.choose' : undefined;
    case 'kind':
      return change.action === 'put' ? 'agreement.write' : undefined;
    case 'by':
      return isOfKey(change) ? 'agreement.write' : undefined;
    default:
      return undefined;
  }
}

/** A text comes with what it belongs to and goes with it; in between only its words change. */
function ofText({ action }: Change, made: CardsAction, written: CardsAction): CardsAction | undefined {
  if (action === 'put') return made;
  return action === 'delete' ? undefined : written;
}
