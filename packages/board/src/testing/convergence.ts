import * as Y from 'yjs';
import { stonesOf, wallOf, type Arrangement, type Intent } from '@raakvlak/domain/cards';
import { readBoard, readBoardBytes } from '../read-board.ts';
import { textOf, type TextAt } from '../text-of.ts';
import { anyIntent } from './any-intent.ts';
import { chanceFrom, type Chance } from './chance.ts';
import { Circle, type Door, type Person } from './circle.ts';
import { sampleCards, sampleSheet } from './sample-board.ts';

/** How one random schedule goes. Without `catchUp` nobody asks for what the network lost: then it has to go wrong. */
export type Schedule = {
  readonly seed: number;
  readonly people: number;
  readonly steps: number;
  readonly cards: number;
  readonly catchUp: boolean;
  readonly door?: Door;
};

/**
 * Lets people do anything to one board over a bad network, with reloads in between, and says what is wrong in the end: an
 * empty list when all documents are equal, every card lies exactly once on the wall, and no word got lost.
 */
export function complaintsAfter({ seed, people, steps, cards, catchUp, door }: Schedule): string[] {
  const chance = chanceFrom(seed);
  const circle = new Circle(people, sampleCards(chance, cards), door);
  const written = new Map<string, TextAt>();
  for (let index = 0; index < steps; index++) {
    const person = circle.people[chance.below(people)];
    if (person) one({ circle, person, chance, written, word: `w${index}x`, catchUp });
  }
  circle.settle(catchUp);
  return [...unequal(circle), ...misplaced(circle), ...lost(circle, written)];
}

type Turn = {
  readonly circle: Circle;
  readonly person: Person;
  readonly chance: Chance;
  readonly written: Map<string, TextAt>;
  readonly word: string;
  readonly catchUp: boolean;
};

function one(turn: Turn): void {
  const { circle, person, chance, catchUp } = turn;
  const dice = chance.below(100);
  if (dice < 45) act(turn);
  else if (dice < 52) undo(turn);
  else if (dice < 72) circle.send(person);
  else if (dice < 92) circle.read(person, chance.often(0.1) ? 'twice' : chance.often(0.1) ? 'lost' : 'none');
  else if (dice < 97 && catchUp) circle.catchUp(person);
  else if (catchUp) circle.startAfresh(person);
}

function act({ circle, person, chance, written, word }: Turn): void {
  const intent = anyIntent(chance, person.doc, circle.cards, word);
  if (!intent || !circle.act(person, intent)) return;
  if (intent.kind === 'title') written.set(word, { theme: intent.theme });
  if (intent.kind === 'agreementText') written.set(word, { agreement: intent.agreement, name: intent.name });
  if (intent.kind === 'makeTheme' && intent.title !== '') written.set(word, { theme: intent.id });
}

/** Whoever takes back what they wrote wants it gone. */
function undo({ circle, person, written }: Turn): void {
  const back = person.undo;
  if (!back) return;
  person.undo = null;
  if (!circle.act(person, back)) return;
  if (back.kind !== 'title' && back.kind !== 'agreementText') return;
  for (const word of back.base.split(' ')) if (!back.mine.split(' ').includes(word)) written.delete(word);
}

function unequal({ server, people }: Circle): string[] {
  const told = tell(readBoard(server));
  const complaints = people.flatMap(({ doc }, index) =>
    tell(readBoard(doc)) === told ? [] : [`person ${index} sees another board`],
  );
  return tell(readBoardBytes([Y.encodeStateAsUpdate(server)])) === told
    ? complaints
    : [...complaints, 'what is saved is another board'];
}

export const tell = ({ places, ...rest }: Arrangement): string =>
  JSON.stringify({ places: [...places].sort(([a], [b]) => (a < b ? -1 : 1)), ...rest });

function misplaced({ server, cards }: Circle): string[] {
  const shown = stonesOf(wallOf(sampleSheet, cards, readBoard(server), undefined)).flatMap(
    (stone) => stone.cards,
  );
  return cards.flatMap(({ id, words }) => {
    const times = shown.filter((card) => card.id === id).length;
    return times === 1 ? [] : [`${words} is ${times} times on the wall`];
  });
}

function lost({ server, people, removed }: Circle, written: ReadonlyMap<string, TextAt>): string[] {
  const kept = new Set(people.flatMap((person) => person.kept.flatMap(ownWords)));
  return [...written].flatMap(([word, at]) => {
    // Removing wins over writing at the same moment, and the sync layer tells the writer.
    const gone = 'theme' in at ? removed.has(at.theme) : removed.has(at.agreement);
    return gone || textOf(server, at).includes(word) || kept.has(word) ? [] : [`"${word}" got lost`];
  });
}

/** What somebody typed themselves in an intent that no longer fitted, so what they still see. */
function ownWords(intent: Intent): string[] {
  if (intent.kind === 'makeTheme') return [intent.title];
  if (intent.kind !== 'title' && intent.kind !== 'agreementText') return [];
  const base = new Set(intent.base.split(' '));
  return intent.mine.split(' ').filter((word) => !base.has(word));
}
