import type { OwnCard } from '../../meeting/own-cards.ts';
import type { Room } from '../../meeting/room-context.ts';

type Shape = 'dotted' | 'ring' | 'full';

/** Where a card is, in words and as a shape: never more than is true. */
export function cardState(
  { where, stored }: OwnCard,
  { cards, meeting }: Room,
): { text: string; shape: Shape } {
  const { mine } = cards;
  const text = mine.states[where];
  if (where === 'with-me')
    return { text: meeting.notebook.onDevice ? text : mine.withMePage, shape: 'dotted' };
  if (where === 'on-phone')
    return { text: meeting.waitsOnDevice && meeting.you?.keep ? text : mine.inPage, shape: 'dotted' };
  if (where === 'sending' || where === 'sent-back') return { text, shape: 'dotted' };
  const full = where === 'shown' || where === 'reworded';
  if (stored !== false || where === 'left-out') return { text, shape: full ? 'full' : 'ring' };
  return { text: where === 'sent' ? mine.sentNotKept : mine.notKept(text), shape: full ? 'full' : 'ring' };
}
