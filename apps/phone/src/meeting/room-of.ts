import type { Room } from './room-context.ts';
import { laterNames, type LaterWords, type RoomWords } from './RoomWords.svelte.ts';

type Parts = Pick<Room, 'meeting' | 'leave' | 'own' | 'openSeat' | 'turn'> & { readonly words: RoomWords };

/** A room of these parts: what it is asked for follows the meeting's language. */
export function roomOf({ words, ...parts }: Parts): Room {
  const room = {
    ...parts,
    get words() {
      return words.texts;
    },
    get refusals() {
      return words.later.further?.refusals;
    },
    get language() {
      return words.language;
    },
  };
  // Texts that come with the screens that show them.
  for (const name of laterNames) Object.defineProperty(room, name, { get: () => words.later[name] });
  return room as typeof room & LaterWords;
}
