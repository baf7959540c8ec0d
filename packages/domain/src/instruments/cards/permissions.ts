import type { StepKind } from '../../meeting.ts';
import type { RefusalCode } from '../../refusal.ts';
import type { Role } from '../../role.ts';

export const cardsActions = [
  'card.write',
  'card.change', // reword or withdraw one's own
  'card.moderate', // show, other words, leave out
  'card.hide', // everywhere, one tap
  'cards.reveal',
  'cards.showLate',
  'card.place',
  'theme.make',
  'theme.title',
  'theme.place',
  'theme.merge',
  'theme.remove', // an empty one
  'theme.link', // to a theme of last time
  'recognise',
  'agreement.choose',
  'agreement.write',
  'agreement.remove',
] as const;
export type CardsAction = (typeof cardsActions)[number];

const writing: readonly StepKind[] = ['write'];
const ordering: readonly StepKind[] = ['order'];
const agreeing: readonly StepKind[] = ['agree'];
const any = 'any';

type When = readonly StepKind[] | typeof any | 'never';

/** Who may do what in which step (architecture, section "Three ways"). The stage is in no column: it never writes. */
const table: Readonly<Record<CardsAction, { participant: When; facilitator: When }>> = {
  'card.write': { participant: writing, facilitator: 'never' },
  'card.change': { participant: writing, facilitator: 'never' },
  'card.moderate': { participant: 'never', facilitator: any },
  'card.hide': { participant: 'never', facilitator: any },
  'cards.reveal': { participant: 'never', facilitator: any },
  'cards.showLate': { participant: 'never', facilitator: any },
  'card.place': { participant: ordering, facilitator: ordering },
  'theme.make': { participant: ordering, facilitator: ordering },
  'theme.title': { participant: ordering, facilitator: ordering },
  'theme.place': { participant: ordering, facilitator: ordering },
  'theme.merge': { participant: ordering, facilitator: ordering },
  'theme.remove': { participant: ordering, facilitator: ordering },
  'theme.link': { participant: ordering, facilitator: ['order', 'compare'] },
  recognise: { participant: ['recognise'], facilitator: 'never' },
  'agreement.choose': { participant: 'never', facilitator: agreeing },
  'agreement.write': { participant: agreeing, facilitator: agreeing },
  'agreement.remove': { participant: 'never', facilitator: agreeing },
};

const together: ReadonlySet<CardsAction> = new Set([
  'card.place',
  'theme.make',
  'theme.title',
  'theme.place',
  'theme.merge',
  'theme.remove',
  'theme.link',
]);

/** What a permission depends on besides who and what. `step` is the kind of the step that binds now, or closed. */
export type Situation = {
  readonly step: StepKind | 'closed';
  readonly locked: boolean;
  readonly ordering: 'everyone' | 'console';
};

/** undefined when it may be done, else why not. */
export function whyNot(action: CardsAction, role: Role, situation: Situation): RefusalCode | undefined {
  if (role === 'stage') return 'not-allowed';
  const when = table[action][role];
  if (when === 'never') return 'not-allowed';
  if (situation.step === 'closed') return 'meeting-closed';
  if (when !== any && !when.includes(situation.step)) return 'not-now';
  if (role === 'participant') {
    if (situation.locked) return 'locked';
    if (together.has(action) && situation.ordering === 'console') return 'not-allowed';
  }
  return undefined;
}
