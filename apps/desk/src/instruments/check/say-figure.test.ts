import { describe, expect, it } from 'vitest';
import { figure, line, said, several, steps } from '../../../gallery/figures.ts';
import { listed, sayFigure, sayShort } from './say-figure.ts';

describe('the sentence of a picture', () => {
  it('says that too few answered, and nothing else', () => {
    expect(sayFigure(line, null, said)).toBe('Te weinig antwoorden om te laten zien.');
  });
  it('says nearly everyone, and never everyone', () => {
    const same = figure(['unsaid', 'unsaid', 'nearly-all'], 'one', [2, 2]);
    expect(sayFigure(steps, same, said)).toBe('Bijna iedereen zit bij “Ja”.');
  });
  it('says most people where nearly all of few gave one answer', () => {
    const same = figure(['most', 'unsaid', 'unsaid'], 'one', [0, 0]);
    expect(sayFigure(steps, same, said)).toBe('De meesten zitten bij “Nee”.');
  });
  it('says where answers that lie close together lie', () => {
    expect(sayFigure(steps, figure(['few', 'half', 'half'], 'close', [1, 2]), said)).toBe(
      'De antwoorden liggen dicht bij elkaar, tussen “Soms” en “Ja”.',
    );
    const onLine = (middle: readonly [number, number]) =>
      sayFigure(line, figure(['few', 'few', 'third', 'third', 'few'], 'close', middle), said);
    expect(onLine([2, 2])).toMatch(/in het midden\.$/);
    expect(onLine([3, 3])).toMatch(/aan de kant van “Helemaal”\.$/);
    expect(onLine([0, 0])).toMatch(/bij “Helemaal niet”\.$/);
  });
  it('names both sides of two', () => {
    const two = figure(['half', 'few', 'few', 'few', 'third'], 'two-sides', [0, 4]);
    expect(sayFigure(line, two, said)).toBe(
      'Er zijn twee kanten. Een deel zit bij “Helemaal niet”, een deel zit bij “Helemaal”.',
    );
    expect(sayShort(line, two, said)).toBe('Er zijn twee kanten.');
  });
  it('says from where to where answers differ, without places where there may be nobody', () => {
    expect(sayFigure(steps, figure(['third', 'third', 'third'], 'wide', [1, 1]), said)).toBe(
      'De antwoorden lopen uiteen, van “Nee” tot “Ja”.',
    );
    expect(sayFigure(steps, figure(['few', 'half', 'few'], 'wide', [1, 1]), said)).toBe(
      'De antwoorden lopen uiteen.',
    );
  });
  it('says what was chosen most from a list', () => {
    expect(sayFigure(several, figure(['two-thirds', 'half', 'two-thirds', 'few', 'third']), said)).toBe(
      'Ongeveer twee derde kiest “Tijd” en “Ruimte”.',
    );
    expect(sayFigure(several, figure(['few', 'few', 'few', 'few', 'few']), said)).toBe(
      'Geen keuze springt eruit.',
    );
  });
});

it('lists no more than three', () => {
  expect(listed(['a'], said)).toBe('a');
  expect(listed(['a', 'b', 'c'], said)).toBe('a, b en c');
  expect(listed(['a', 'b', 'c', 'd'], said)).toBe('a, b, c en meer');
});
