import { BoardAtHand } from '@raakvlak/crowd/board';
import type { SimulatedFacilitator } from '@raakvlak/crowd/facilitator';
import type { NewId } from '@raakvlak/domain';
import type { Where } from './our-phone.ts';
import type { Phone } from './room.ts';
import { pause, soon, until } from './until.ts';

/** So many cards one seat may give at once, and one intent may lay. */
const most = { bySeat: 100, byIntent: 100 } as const;

/** People give this many cards, a hundred each. */
export async function giveCards(cards: number, comeIn: () => Promise<Phone>): Promise<void> {
  for (let from = 0; from < cards; from += most.bySeat) {
    using phone = await comeIn();
    const own = Math.min(most.bySeat, cards - from);
    let taken = 0;
    for (let nr = from; nr < from + own; nr += 1)
      phone.give(`Kaart ${nr} met een paar woorden erop`, () => (taken += 1));
    await until(() => taken + phone.refused.length === own, 'every card is taken');
    if (phone.refused.length > 0) throw new Error(`a card was refused: ${phone.refused.join()}`);
  }
}

/** Every card on the wall is laid in a theme, a hundred in each. */
export async function layCards(
  facilitator: SimulatedFacilitator,
  { board, fields }: Where,
  newId: NewId,
): Promise<void> {
  using hand = new BoardAtHand(facilitator, board, newId);
  const cards = [...(facilitator.mirror.cards.get(board)?.keys() ?? [])];
  const [field = ''] = fields;
  for (let from = 0; from < cards.length; from += most.byIntent) {
    const some = cards.slice(from, from + most.byIntent);
    hand.do({ kind: 'makeTheme', id: newId(), field, cards: some, title: `Thema ${from}` });
    await soon(hand.settled(), 'the board is stored');
  }
}

/** Makes this many themes and, once `agree` has led to that step, an agreement on each, with empty texts. */
export async function openAgreements(
  facilitator: SimulatedFacilitator,
  { board, fields }: Where,
  count: number,
  newId: NewId,
  agree: () => Promise<void>,
): Promise<void> {
  using hand = new BoardAtHand(facilitator, board, newId);
  const themes = Array.from({ length: count }, () => newId());
  const [field = ''] = fields;
  for (const id of themes) {
    hand.do({ kind: 'makeTheme', id, field, cards: [], title: '' });
    await pause(20);
  }
  await soon(hand.settled(), 'the board is stored');
  await agree();
  for (const theme of themes) {
    hand.do({ kind: 'chooseTheme', agreement: newId(), theme });
    await pause(20);
  }
  await soon(hand.settled(), 'the board is stored');
  if (hand.refused.length > 0) throw new Error(`the board refused: ${hand.refused.join()}`);
}
