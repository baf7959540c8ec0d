import type { CellShare, Figure, ShareWord } from '@raakvlak/domain/check';
import type { Said, ShownQuestion } from './asked.ts';
import { placeWords, whereIs } from './place-words.ts';
import { areaOf } from './share-area.ts';

/** The one plain sentence that says what a picture says. Never more exact than what was let out. */
export function sayFigure(question: ShownQuestion, figure: Figure | null, said: Said): string {
  if (!figure) return said.words.check.tooFew;
  return figure.spread === null ? sayChoice(question, figure, said) : saySpread(question, figure, said);
}

function saySpread(question: ShownQuestion, { shares, spread, middle }: Figure, said: Said): string {
  const t = said.words.check;
  const at = (place: number) => whereIs(question, [place, place], said);
  if (spread === 'one' && middle) {
    const where = whereIs(question, middle, said);
    return shares.some(({ word }) => word === 'most') ? t.mostOf(where) : t.nearlyAll(where);
  }
  if (spread === 'close' && middle) return t.close(whereIs(question, middle, said));
  if (spread === 'two-sides') {
    const half = Math.floor(shares.length / 2);
    return t.twoSides(at(fullest(shares, 0, half)), at(fullest(shares, shares.length - half, shares.length)));
  }
  const there = shares.flatMap(({ word }, place) => (word === 'few' || word === 'unsaid' ? [] : [place]));
  const [low, high] = [there[0], there[there.length - 1]];
  if (low === undefined || high === undefined || low === high || question.kind === 'line') return t.wide;
  const places = placeWords(question, said);
  return t.wideFrom(places[low] ?? '', places[high] ?? '');
}

/** The same, for a small picture: one line. */
export function sayShort(question: ShownQuestion, figure: Figure | null, said: Said): string {
  return figure?.spread === 'two-sides' ? said.words.check.twoSidesShort : sayFigure(question, figure, said);
}

/** From `from` up to `to`, the place with the most answers. */
function fullest(shares: readonly CellShare[], from: number, to: number): number {
  let best = from;
  for (let place = from; place < to; place++) if (area(shares[place]) > area(shares[best])) best = place;
  return best;
}

const area = (share: CellShare | undefined): number => (share ? areaOf(share) : 0);

type Large = Exclude<ShareWord, 'few' | 'unsaid'>;
const fromLarge: readonly Large[] = ['nearly-all', 'most', 'two-thirds', 'half', 'third'];

/** Of a list, what is chosen most. */
function sayChoice(question: ShownQuestion, { shares }: Figure, said: Said): string {
  const t = said.words.check;
  const top = fromLarge.find((word) => shares.some((share) => share.word === word));
  if (!top) return t.nothingStands;
  const labels = placeWords(question, said).filter((_, place) => shares[place]?.word === top);
  return t.choose[top](listed(labels.map(t.quoted), said));
}

const mostListed = 3;

/** “A”, “B” and “C”; of more than three the first three and that there are more. */
export function listed(parts: readonly string[], { words }: Said): string {
  const t = words.check;
  if (parts.length > mostListed) return t.and(parts.slice(0, mostListed).join(', '), t.andMore);
  const [last, before] = [parts[parts.length - 1] ?? '', parts.slice(0, -1)];
  return before.length === 0 ? last : t.and(before.join(', '), last);
}
