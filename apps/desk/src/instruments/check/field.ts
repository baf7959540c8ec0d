import { cellCount, type Check, type Figure } from '@raakvlak/domain/check';
import { clamp, type Point, type Size } from '../../ui/picture/geometry.ts';
import type { Measure } from '../../ui/picture/measure.ts';
import { setParagraph, type Paragraph } from '../../ui/picture/paragraph.ts';
import { isDrawn, seenQuestions, type Results, type Said } from './asked.ts';
import { listed } from './say-figure.ts';

/** A topic by how it goes now (x) and how important it is (y), both from 0 to 1; undefined when one of them may not be told. */
export type Topic = { readonly id: string; readonly topic: string; readonly at: Point | undefined };

/** The topics that were asked about twice: how important, and how it goes now. */
export function topicsOf(check: Check, { results }: Pick<Results, 'results'>): readonly Topic[] {
  const questions = seenQuestions(check).filter(isDrawn);
  const level = (id: string, last: number) =>
    middleOf(results.find(({ question }) => question === id)?.figure, last);
  return questions
    .filter(({ axis }) => axis === 'importance')
    .flatMap((important): Topic[] => {
      const now = questions.find(({ axis, topic }) => axis === 'now' && topic === important.topic);
      if (!now) return [];
      const x = level(now.id, cellCount(now) - 1);
      const y = level(important.id, cellCount(important) - 1);
      return [
        { id: now.id, topic: now.topic, at: x === undefined || y === undefined ? undefined : { x, y } },
      ];
    });
}

const middleOf = (figure: Figure | null | undefined, last: number): number | undefined =>
  figure?.middle ? (figure.middle[0] + figure.middle[1]) / 2 / Math.max(1, last) : undefined;

/** Important, and not going well yet: where to talk first. */
export const isInCorner = ({ at }: Topic): boolean => at !== undefined && at.x < 0.5 && at.y > 0.5;

/** The one sentence of a field. */
export function sayField(topics: readonly Topic[], said: Said): string {
  const t = said.words.check;
  if (topics.every(({ at }) => at === undefined)) return t.tooFew;
  const corner = topics.filter(isInCorner).map(({ topic }) => t.quoted(topic));
  return corner.length === 0 ? t.field.calm : t.field.talk(listed(corner, said));
}

export type SetTopic = Topic & {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly text: Paragraph;
};

const padding = { x: 30, y: 16 };
const least = 28;

/**
 * Topics as stones on a field, each as near its place as it can lie: those with the same middles lie beside each other. A
 * stone stays inside the field.
 */
export function layTopics(topics: readonly Topic[], room: Size, measure: Measure): readonly SetTopic[] {
  const laid: SetTopic[] = [];
  for (const topic of topics) {
    if (!topic.at) continue;
    const text = setParagraph(
      topic.topic,
      { w: Math.min(380, room.w * 0.3), h: 300 },
      [36, 32, least],
      measure,
      1.14,
    );
    const w = Math.max(...text.lines.map((line) => measure(line) * text.size)) + 2 * padding.x;
    const h = text.h + 2 * padding.y;
    // What belongs in the corner lies in it as a whole.
    const [xs, ys] = [within(topic.at.x, room.w, w), within(1 - topic.at.y, room.h, h)];
    const inside = (x: number, y: number) => ({ x: clamp(x, xs[0], xs[1]), y: clamp(y, ys[0], ys[1]) });
    const wanted = { x: topic.at.x * room.w, y: (1 - topic.at.y) * room.h };
    laid.push({ ...topic, text, w, h, ...nearest(wanted, inside, laid, w, h) });
  }
  return laid;
}

const gap = 10;

/** Between where and where a stone of this length may have its middle: in its own half, or anywhere when it is in neither. */
function within(at: number, room: number, length: number): readonly [number, number] {
  const half = length / 2;
  if (at === 0.5) return [half, room - half];
  return at < 0.5 ? [half, room / 2 - half - gap] : [room / 2 + half + gap, room - half];
}

/** The free place that lies nearest, looked for in rings around the wanted one. */
function nearest(
  wanted: Point,
  inside: (x: number, y: number) => Point,
  laid: readonly SetTopic[],
  w: number,
  h: number,
): Point {
  const free = ({ x, y }: Point) =>
    laid.every(
      (other) =>
        Math.abs(other.x - x) >= (other.w + w) / 2 + gap || Math.abs(other.y - y) >= (other.h + h) / 2 + gap,
    );
  for (let ring = 0; ring < 60; ring++) {
    const around = Array.from({ length: ring === 0 ? 1 : 16 }, (_, step) => {
      const angle = (step / 16) * 2 * Math.PI;
      return inside(wanted.x + Math.cos(angle) * ring * 18, wanted.y + Math.sin(angle) * ring * 18);
    });
    const found = around.find(free);
    if (found) return found;
  }
  return inside(wanted.x, wanted.y);
}
