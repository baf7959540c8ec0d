import { checkSchema, type Answer, type Check } from '@raakvlak/domain/check';
import { expect, it } from 'vitest';
import { newPerson, notAsked, withPerson, type Asking } from './asking.ts';
import { closed, isDue } from './closing.ts';
import { everyGuard } from './guards.ts';
import { nothingLetOut } from './let-out.ts';
import type { Standing } from './opening.ts';
import { resultsOf } from './results.ts';

const about = { hint: '', axis: null, seenBy: 'result' } as const;
const check: Check = checkSchema.parse({
  id: 'sample',
  source: '',
  validated: false,
  length: 'short',
  least: 5,
  list: 'here',
  forChildren: false,
  asks: null,
  by: {
    words: 'Wie ben je hier?',
    options: [
      { id: 'a', label: 'A' },
      { id: 'b', label: 'B' },
    ],
  },
  picture: 'list',
  questions: [
    {
      ...about,
      id: 'q',
      kind: 'one',
      words: 'Ja?',
      topic: 'Ja',
      options: [
        { id: 'y', label: 'ja' },
        { id: 'n', label: 'nee' },
      ],
    },
    { ...about, id: 'words', kind: 'text', words: 'Wat?', topic: 'Wat', starter: '' },
  ],
});
const round = { invited: 12, openly: false, released: false, showing: null };
const people = (count: number, asking: Asking = { ...notAsked, letOut: nothingLetOut }): Asking =>
  Array.from({ length: count }, (_, at) => newPerson(check, `p${at}`)).reduce(withPerson, asking);

/** These people, by number, say this. */
function say(
  { asking, ...rest }: Standing,
  said: Readonly<Record<number, Answer>>,
  question = 'q',
  stored = true,
): Standing {
  const after = Object.entries(said).reduce((so, [at, answer]) => {
    const person = so.people.get(`p${at}`) ?? newPerson(check, `p${at}`);
    return withPerson(so, { ...person, stored, answers: { ...person.answers, [question]: answer } });
  }, asking);
  return { ...rest, asking: after };
}
const all = (from: number, to: number, answer: Answer) =>
  Object.fromEntries(Array.from({ length: to - from }, (_, at) => [from + at, answer]));
const yes: Answer = { kind: 'one', option: 'y' };
const text = (words: string): Answer => ({ kind: 'text', words });

function close(standing: Standing): Standing {
  let id = 0;
  return closed({
    ...standing,
    check,
    seats: [],
    before: [],
    guards: everyGuard,
    now: 7,
    newId: () => `t${standing.asking.texts.size + id++}`,
    chance: () => 0,
  });
}
const shown = ({ round: so, asking }: Standing) => resultsOf('board', check, so, asking, undefined);

it('is due the first time, and again when somebody gave an answer since', () => {
  expect(isDue({ round, asking: notAsked }, everyGuard)).toBe(false);
  const first = { round, asking: people(6) };
  expect(isDue(first, everyGuard)).toBe(true);
  const after = close(first);
  expect(isDue(after, everyGuard)).toBe(false);
  expect(isDue(say(after, { 0: yes }), everyGuard)).toBe(true);
});

it('texts of too few people wait with their writers, and go to the queue with the next batch', () => {
  const few = close(say({ round, asking: people(9) }, { 0: text('een'), 1: text('twee') }, 'words'));
  expect([...few.asking.texts]).toEqual([]);
  expect(few.asking.people.get('p0')?.answers).toEqual({ words: text('een') });
  const enough = close(say(few, { 2: text('drie'), ...all(3, 5, { kind: 'skip' }) }, 'words'));
  expect([...enough.asking.texts.values()].map(({ words }) => words)).toEqual(['drie', 'een', 'twee']);
  expect([0, 1, 2].map((at) => enough.asking.people.get(`p${at}`)?.answers)).toEqual(
    [0, 1, 2].map(() => ({ words: text('') })),
  );
  const more = close(say(enough, { 5: text('vier') }, 'words'));
  expect(more.asking.texts.size).toBe(3);
});

it('two who wrote the same are two texts, of which one is kept', () => {
  const standing = { round, asking: people(5) };
  const written = say(say(standing, { 0: text('stil') }, 'words', false), { 1: text('stil') }, 'words');
  const after = close(say(written, all(2, 5, { kind: 'skip' }), 'words'));
  expect([...after.asking.texts.values()].map(({ words, stored }) => [words, stored])).toEqual([
    ['stil', false],
    ['stil', true],
  ]);
});

it('of who was closed and is forgotten by a restart nothing is shown any more, and the others wait on', () => {
  const few = close(say({ round, asking: people(12) }, all(0, 4, yes)));
  expect(shown(few).results[0]?.figure).toBeNull();
  const forgotten = { ...few, asking: withPerson(few.asking, { ...newPerson(check, 'p0'), batch: 1 }) };
  expect(shown(close(say(forgotten, { 4: yes }))).results[0]?.figure).toBeNull();
  expect(shown(close(say(forgotten, all(4, 6, yes)))).results[0]?.figure).toMatchObject({
    answered: 5,
    skipped: 0,
  });
});

it('how many were invited per group stays, also when memory forgot who said so', () => {
  const grouped = [...Array(10).keys()].reduce(
    (so, at) => withPerson(so, { ...newPerson(check, `p${at}`), group: at < 5 ? 'a' : 'b' }),
    people(10),
  );
  const after = close(say({ round, asking: grouped }, all(0, 10, yes)));
  const groups = shown(after).results[0]?.groups;
  expect(groups?.map(({ groups: sides, figure }) => [sides, figure.invited])).toEqual([
    [['a'], 5],
    [['b'], 5],
  ]);
  const known = after.asking.people.get('p0');
  if (!known) throw new Error('Nobody is left');
  const forgotten = { ...after, asking: withPerson(after.asking, { ...known, group: null }) };
  expect(shown(close(say(forgotten, { 10: yes }))).results[0]?.groups).toEqual(groups);
});

it('in the open form every answer is shown, and none with whose it is', () => {
  const open = { round: { ...round, openly: true }, asking: people(3) };
  const first = close(say(open, { 0: yes, 1: { kind: 'one', option: 'n' } }));
  expect(shown(close(say(first, { 2: yes }))).open).toEqual([
    { question: 'q', answers: [{ kind: 'one', option: 'n' }, yes, yes] },
  ]);
});
