import { cellCount, isOrdered, widestOf, type Check, type Figure } from '@raakvlak/domain/check';
import { isDrawn, seenQuestions, type Results, type Said } from './asked.ts';
import { placeWords } from './place-words.ts';
import { listed } from './say-figure.ts';

/** One topic of a flower. `level` is the middle of the answers from 0 to 1, undefined when nothing may be told. */
export type Petal = {
  readonly id: string;
  readonly topic: string;
  readonly level: number | undefined;
  /** The middle of then, where both moments are of the same people. */
  readonly then: number | undefined;
  /** The middle in the words of the scale. */
  readonly said: string;
  /** Here the answers lie widest apart. */
  readonly widest: boolean;
};

/** The petals of a check, one for every question whose places have an order. */
export function petalsOf(
  check: Check,
  { results, compared }: Pick<Results, 'results' | 'compared'>,
  said: Said,
): readonly Petal[] {
  const widest = widestOf(results);
  return seenQuestions(check).flatMap((question): Petal[] => {
    if (!isDrawn(question) || !isOrdered(question)) return [];
    const figure = results.find((one) => one.question === question.id)?.figure ?? null;
    const moments = compared?.questions.find((one) => one.question === question.id);
    const last = cellCount(question) - 1;
    const level = (of: Figure | null) => (of?.middle ? (of.middle[0] + of.middle[1]) / 2 / last : undefined);
    return [
      {
        id: question.id,
        topic: question.topic,
        level: level(moments?.same ? moments.now : figure),
        then: moments?.same ? level(moments.then) : undefined,
        said: middleSaid(placeWords(question, said), moments?.same ? moments.now : figure, said),
        widest: question.id === widest,
      },
    ];
  });
}

function middleSaid(places: readonly string[], figure: Figure | null, { words }: Said): string {
  if (!figure?.middle) return words.check.tooFew;
  const [low, high] = figure.middle.map((place) => places[place] ?? '');
  return low === high ? (low ?? '') : words.check.upTo(low ?? '', high ?? '');
}

/** The one sentence of a flower: what goes best and what can be better, or what moved since then. */
export function sayFlower(petals: readonly Petal[], said: Said): string {
  const t = said.words.check;
  const told = petals.flatMap(({ topic, level }) => (level === undefined ? [] : [{ topic, level }]));
  if (told.length === 0) return t.tooFew;
  const moved = petals.filter(({ level, then }) => level !== undefined && then !== undefined);
  if (moved.length > 0) {
    const topics = (sign: number) =>
      listed(
        moved.filter(({ level = 0, then = 0 }) => Math.sign(level - then) === sign).map(({ topic }) => topic),
        said,
      );
    return t.topicsMoved(topics(1), topics(-1)) || t.topicsStayed;
  }
  const levels = told.map(({ level }) => level);
  const [most, least] = [Math.max(...levels), Math.min(...levels)];
  if (most === least) return t.levelTopics;
  const at = (wanted: number) =>
    listed(
      told.filter(({ level }) => level === wanted).map(({ topic }) => topic),
      said,
    );
  return t.topTopics(at(most), at(least));
}

/** Of two flowers beside each other: where their middles differ most. */
export function sayFlowers(one: readonly Petal[], other: readonly Petal[], said: Said): string {
  const t = said.words.check;
  const apart = one.flatMap(({ id, topic, level }) => {
    const beside = other.find((petal) => petal.id === id)?.level;
    return level === undefined || beside === undefined ? [] : [{ topic, by: Math.abs(level - beside) }];
  });
  const most = Math.max(0, ...apart.map(({ by }) => by));
  if (apart.length === 0 || most === 0) return t.sidesAlike;
  return t.sidesApart(
    listed(
      apart.filter(({ by }) => by === most).map(({ topic }) => topic),
      said,
    ),
  );
}
