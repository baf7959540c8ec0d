import { agreementTextNames } from '@raakvlak/domain';
import type { CardsAction } from '@raakvlak/domain/cards';
import type { Change } from './gate-types.ts';

/**
 * What a change of a board's document is called among the permissions; undefined: nobody does that, ever. Whether it leaves
 * the board in one piece is another question (`fits`).
 */
export function actionAt(change: Change): CardsAction | undefined {
  const [root, , key, ...deeper] = change.path;
  if (deeper.length > 0) return undefined;
  if (root === 'places') return key === undefined && isOfKey(change) ? 'card.place' : undefined;
  if (root === 'themes')
    return key === undefined ? ofWhole(change, 'theme.make', 'theme.remove') : ofTheme(key, change);
  if (root !== 'agreements') return undefined;
  return key === undefined
    ? ofWhole(change, 'agreement.choose', 'agreement.remove')
    : ofAgreement(key, change);
}

const isOfKey = ({ action }: Change): boolean => action === 'put' || action === 'delete';

function ofWhole({ action }: Change, made: CardsAction, removed: CardsAction): CardsAction | undefined {
  if (action === 'put') return made;
  return action === 'delete' ? removed : undefined;
}

const ofThemeKeys: ReadonlyMap<string, CardsAction> = new Map([
  ['at', 'theme.place'],
  ['into', 'theme.merge'],
  ['was', 'theme.link'],
]);

const ofAgreementKeys: ReadonlyMap<string, CardsAction> = new Map([
  ['theme', 'agreement.choose'],
  ['kind', 'agreement.write'],
  ['by', 'agreement.write'],
]);

const ofTheme = (key: string, change: Change): CardsAction | undefined =>
  key === 'title'
    ? ofText(change, 'theme.make', 'theme.title')
    : isOfKey(change)
      ? ofThemeKeys.get(key)
      : undefined;

const ofAgreement = (key: string, change: Change): CardsAction | undefined =>
  agreementTextNames.some((name) => name === key)
    ? ofText(change, 'agreement.choose', 'agreement.write')
    : isOfKey(change)
      ? ofAgreementKeys.get(key)
      : undefined;

/** A text comes with what it belongs to; after that only its words change. */
const ofText = (change: Change, made: CardsAction, written: CardsAction): CardsAction =>
  isOfKey(change) ? made : written;
