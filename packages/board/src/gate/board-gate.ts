import type { Role } from '@raakvlak/domain';
import { whyNot, type Sheet, type Situation } from '@raakvlak/domain/cards';
import { actionAt } from './action-at.ts';
import { boardSlots } from './board-slots.ts';
import { actionOfChoosing } from './choosing.ts';
import type { CardsKnown } from './cards-known.ts';
import { fits } from './fits.ts';
import type { GateSchema } from './gate-types.ts';

/** Who asks, in which situation the board is now, and which cards are on it. */
export type BoardActor = CardsKnown & { readonly role: Role; readonly situation: Situation };

/**
 * The schema by which a gate judges updates of a board with this sheet (the sheet's fields do not change once it is open).
 * `who` turns the gate's actor into what the rules ask for; it is called for every change.
 */
export function boardGateSchema<Actor>(sheet: Sheet, who: (actor: Actor) => BoardActor): GateSchema<Actor> {
  return {
    roots: boardSlots(sheet),
    allows: (actor, change, circumstances) => {
      const asking = who(actor);
      const action = actionOfChoosing(change, circumstances, asking) ?? actionAt(change);
      if (action === undefined) return false;
      const no = whyNot(action, asking.role, asking.situation);
      if (no === undefined) return fits(change, circumstances, asking);
      return no === 'not-allowed' ? false : 'locked';
    },
  };
}
