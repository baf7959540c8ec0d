import { checkIn, type Check } from '@raakvlak/domain/check';
import { checkTemplates } from '@raakvlak/words/templates';
import { expect, it } from 'vitest';
import { picturesFor } from './pictures-for.ts';

const checks = checkTemplates.flatMap(({ check }) => (check ? [checkIn('nl', check)] : []));
const like = (id: string): Check => {
  const found = checks.find((check) => check.id === id);
  if (!found) throw new Error(`no check ${id}`);
  return found;
};

it('every ready-made check can be drawn as it is meant to be', () => {
  for (const check of checks) expect(picturesFor(check), check.id).toContain(check.picture);
});

it('a flower is offered from three topics with an order', () => {
  const pulse = like('equality-pulse');
  expect(picturesFor(pulse)).toEqual(['list', 'petals']);
  expect(picturesFor({ ...pulse, questions: pulse.questions.slice(1) })).toEqual(['list']);
});

it('a field is offered where topics can be asked about twice', () => {
  const pulse = like('equality-pulse');
  const [line] = pulse.questions;
  if (line?.kind !== 'line') throw new Error('the pulse begins with a line');
  const four = ['a', 'b', 'c', 'd'].map((id) => ({ ...line, id }));
  expect(picturesFor({ ...pulse, questions: four })).toContain('field');
});
