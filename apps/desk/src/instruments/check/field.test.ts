import { describe, expect, it } from 'vitest';
import { remembering, roughMeasure } from '../../ui/picture/measure.ts';
import { said } from '../../../gallery/figures.ts';
import { isInCorner, layTopics, sayField, type Topic } from './field.ts';

const measure = remembering(roughMeasure);
const room = { w: 1500, h: 560 };
const topic = (name: string, x: number, y: number): Topic => ({ id: name, topic: name, at: { x, y } });

describe('importance by now', () => {
  it('talks first about what is important and does not go well yet', () => {
    expect(sayField([topic('Ruimte', 0.25, 1), topic('Lachen', 1, 1)], said)).toBe(
      'Belangrijk, en gaat nog niet goed: “Ruimte”. Praat daar eerst over.',
    );
    expect(sayField([topic('Lachen', 1, 1)], said)).toMatch(/^Niets belangrijks gaat slecht/);
  });
  it('tells nothing of a topic that has too few answers', () => {
    const unknown: Topic = { id: 'x', topic: 'x', at: undefined };
    expect(isInCorner(unknown)).toBe(false);
    expect(sayField([unknown], said)).toBe('Te weinig antwoorden om te laten zien.');
    expect(layTopics([unknown], room, measure)).toEqual([]);
  });
  it('lays topics of the same place beside each other, each whole in its own half', () => {
    const laid = layTopics(
      ['Ruimte om af te wijken', 'Kritische vragen stellen', 'Tempo van de ander volgen', 'Samen lachen'].map(
        (name) => topic(name, 0.375, 0.625),
      ),
      room,
      measure,
    );
    expect(laid).toHaveLength(4);
    laid.forEach((one, index) => {
      expect(one.x + one.w / 2).toBeLessThanOrEqual(room.w / 2);
      expect(one.y + one.h / 2).toBeLessThanOrEqual(room.h / 2);
      expect(one.x - one.w / 2).toBeGreaterThanOrEqual(0);
      for (const other of laid.slice(index + 1)) {
        const apart =
          Math.abs(one.x - other.x) >= (one.w + other.w) / 2 ||
          Math.abs(one.y - other.y) >= (one.h + other.h) / 2;
        expect(apart).toBe(true);
      }
    });
  });
});
