/* eslint-disable @typescript-eslint/no-non-null-assertion -- the gallery shows invented answers whose parts it made itself */
import type { Step } from '@raakvlak/domain';
import {
  cellCount,
  checkIn,
  compareMoments,
  openAnswers,
  release,
  resultOf,
  type Admitted,
  type Answer,
  type Batch,
  type Check,
  type Part,
  type Question,
} from '@raakvlak/domain/check';
import { sheetIn } from '@raakvlak/domain/cards';
import { templateById } from '@raakvlak/words/templates';
import type { ShownBoard } from '../src/stage/show.ts';
import { chanceFrom, seedOf } from '../src/ui/picture/seeded.ts';
import type { Asked } from './asked.ts';
import { staff, wanted, type Leaning } from './check-scenes.ts';

type Results = NonNullable<ShownBoard['results']>;
type Language = Asked['language'];

const id = (text: string) =>
  text
    .replace(/[^0-9a-zA-Z]/g, '')
    .padEnd(22, '0')
    .slice(0, 22);

const texts = [
  'dat mijn stem net zo zwaar telt als die van de gedragswetenschapper',
  'samen het plan maken, niet achteraf tekenen',
  'dat je me gelooft, ook als ik boos ben',
  'niet hoeven vechten om gehoord te worden',
  'eerlijk zijn als iets niet kan, en zeggen waarom',
  'mijn kind zit erbij als het over mijn kind gaat',
];

function pick(weights: readonly number[], chance: number): number {
  const total = weights.reduce((sum, one) => sum + one, 0);
  let left = chance * total;
  for (const [place, weight] of weights.entries()) {
    left -= weight;
    if (left < 0) return place;
  }
  return weights.length - 1;
}

function answerTo(question: Question, leaning: Leaning, chance: () => number): Answer {
  if (chance() < 0.06) return { kind: 'skip' };
  const cells = Math.max(1, cellCount(question));
  const weights =
    leaning[question.id] ?? Array.from({ length: cells }, (_, at) => 1 + ((seedOf(question.id) >> at) & 3));
  const at = pick(weights, chance());
  switch (question.kind) {
    case 'line':
      return { kind: 'line', at: Math.min(100, Math.max(0, at * 22 + Math.round(chance() * 12))) };
    case 'steps':
    case 'faces':
      return { kind: question.kind, at };
    case 'one':
      return { kind: 'one', option: question.options[at]!.id };
    case 'several': {
      const chosen = question.options.filter(
        (_, place) => chance() < (place === 0 ? 0.8 : place === 3 ? 0.55 : 0.25),
      );
      return {
        kind: 'several',
        options: (chosen.length > 0 ? chosen : [question.options[at]!]).map((one) => one.id),
      };
    }
    case 'text':
      return { kind: 'text', words: texts[Math.floor(chance() * texts.length)] ?? '' };
  }
}

type Round = { admitted: Admitted[]; batch: Batch; parts: readonly Part[] };

function round(
  check: Check,
  people: number,
  leaning: Leaning,
  seed: string,
  before: readonly Part[] = [],
): Round {
  const groups = check.by?.options.map((option) => option.id) ?? [];
  const admitted = Array.from({ length: people }, (_, at) => ({
    person: `person${at}`,
    group:
      groups.length > 0
        ? (groups[pick([5, 3, 2, 3, 1, 1].slice(0, groups.length), chanceFrom(seedOf(`g${at}`))())] ?? null)
        : null,
  }));
  const batch = admitted.map(({ person, group }) => {
    const chance = chanceFrom(seedOf(`${seed}${person}`));
    const answers: Record<string, Answer> = {};
    for (const question of check.questions) {
      const own = leaning[question.id];
      const shifted = group === 'parent' && own ? [...own].reverse() : own;
      answers[question.id] = answerTo(
        question,
        shifted ? { ...leaning, [question.id]: shifted } : leaning,
        chance,
      );
    }
    return { person, answers: answers };
  });
  return { admitted, batch, parts: release({ check, admitted, batches: [batch], shown: [], before }) };
}

function resultsOf(check: Check, now: Round, then: Round | undefined, board: string, shown: number): Results {
  const text = check.questions.find(({ kind }) => kind === 'text');
  return {
    board,
    results: [...resultOf(check, now.admitted, now.parts)],
    compared: then
      ? {
          heldAt: Date.UTC(2026, 5, 12),
          questions: [
            ...compareMoments(
              check,
              { invited: then.admitted.length, parts: then.parts },
              { invited: now.admitted.length, parts: now.parts },
            ),
          ],
        }
      : null,
    texts: text
      ? texts.slice(0, shown).map((words, at) => ({ id: id(`text${at}`), question: text.id, words }))
      : [],
    open: null,
  };
}

function checkOf(
  template: string,
  language: Language,
): { check: Check; board: Pick<ShownBoard['view'], 'sheet' | 'title'> } {
  const found = templateById(template);
  if (!found?.check) throw new Error(`the check ${template} of the gallery is gone`);
  return {
    check: checkIn(language, found.check),
    board: { sheet: sheetIn(language, found), title: found.title[language] },
  };
}

const fieldCheck = (check: Check): Check => ({
  ...check,
  id: 'sample-field',
  length: 'half-yearly',
  picture: 'field',
  questions: [
    ['space', 'Ruimte om af te wijken'],
    ['critic', 'Kritische vragen stellen'],
    ['pace', 'Tempo van de ander volgen'],
    ['fun', 'Samen lachen'],
  ].flatMap(([name = '', topic = '']) =>
    (['importance', 'now'] as const).map((axis) => ({
      id: `${name}-${axis}`,
      kind: 'steps' as const,
      words:
        axis === 'importance'
          ? `Hoe belangrijk is: ${topic.toLowerCase()}?`
          : `Hoe gaat het nu met: ${topic.toLowerCase()}?`,
      hint: '',
      topic,
      axis,
      seenBy: 'result' as const,
      labels: 'not-at-all-fully' as const,
    })),
  ),
});

export const checkScenes = Object.keys(wanted);

/** A board with a check and its result, as the address asks for it. `people` is how many answered, `cards` how many are through. */
export function checkBoards(asked: Asked): { boards: ShownBoard[]; step: Step } | undefined {
  const wish = wanted[asked.scene];
  if (!wish) return undefined;
  const own = checkOf(wish.template, asked.language);
  const check = {
    ...(wish.field ? fieldCheck(own.check) : own.check),
    ...(wish.divided === false ? { by: null } : {}),
  };
  const people = wish.people ?? asked.people;
  const board = (name: string, of: Check, leaning: Leaning, seed: string): ShownBoard => {
    const then = wish.before ? round(of, wish.apart ? people + 2 : people, wish.before, 'then') : undefined;
    const now = round(of, people, leaning, seed, then?.parts);
    const results = resultsOf(of, now, then, id(name), asked.many === 0 ? 0 : 6);
    const answering = wish.kind === 'ask';
    return {
      id: id(name),
      view: {
        id: id(name),
        title: own.board.title,
        sheet: own.board.sheet,
        revealed: true,
        recognising: false,
        ordering: 'everyone',
        earlier: null,
        check: {
          invited: people,
          openly: wish.open ?? false,
          released: !answering && !wish.counting,
          showing: wish.showing,
          asks: of,
        },
      },
      given: { cards: 0, late: 0, answered: asked.cards },
      arrangement: { places: new Map(), themes: [], agreements: [] },
      wall: { fields: [] },
      comparison: undefined,
      results:
        answering || wish.counting
          ? undefined
          : wish.open
            ? { ...results, results: [], compared: null, open: [...openAnswers(of, [now.batch])] }
            : results,
    };
  };
  const first = board('board', check, wish.leaning, asked.scene);
  const second = wish.beside
    ? [
        board(
          'staff',
          {
            ...check,
            asks: ['professional'],
            questions: check.questions.filter(({ kind }) => kind !== 'text'),
          },
          staff,
          'staff',
        ),
      ]
    : [];
  const template = templateById(wish.template)!;
  const from =
    template.steps.find(({ kind }) => kind === wish.kind) ??
    template.steps.find(({ kind }) => kind === 'result')!;
  return {
    boards: [first, ...second],
    step: {
      id: id('stepcheck'),
      kind: wish.kind,
      board: id('board'),
      title: from.title[asked.language],
      instruction: from.instruction[asked.language],
      minutes: from.minutes,
    },
  };
}
