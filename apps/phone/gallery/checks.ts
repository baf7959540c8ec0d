import type { Answer, Check, Question } from '@raakvlak/domain/check';
import type { BoardView, MeetingView, OwnAnswers } from '@raakvlak/protocol/down';
import { board, boardView, meetingView } from './recorded.ts';
import { afterCheck } from './sheets.ts';

/* Checks of every shape that the screens must stand: every kind of question, for grown-ups and for children. */

const asked = (name: string, words: string, topic: string, hint = '') => ({
  id: name,
  words,
  hint,
  topic,
  axis: null,
  seenBy: 'result' as const,
});
const face = (name: string, words: string, topic: string, ages: '4-7' | '8-11' | '12+'): Question => ({
  ...asked(name, words, topic),
  kind: 'faces',
  ages,
});

export const pulse: Check = {
  id: 'equality-pulse',
  source:
    'Eigen vragen, naar wat leergroepen over gelijkwaardigheid wilden weten. Geen gekeurde vragenlijst.',
  validated: false,
  length: 'short',
  least: 5,
  list: 'here',
  forChildren: false,
  asks: null,
  by: null,
  picture: 'list',
  questions: [
    {
      ...asked(
        'equal',
        'Vandaag voelde dit gelijkwaardig.',
        'Gelijkwaardig',
        'Ieders inbreng telde even zwaar.',
      ),
      kind: 'line',
      low: 'Helemaal niet',
      high: 'Helemaal',
    },
    {
      ...asked(
        'as-we-say',
        'Doen we wat we zeggen?',
        'Doen wat we zeggen',
        'Denk aan wat we eerder afspraken.',
      ),
      kind: 'steps',
      labels: 'no-somewhat-yes',
    },
    {
      ...asked(
        'now',
        'Bij mij werken mensen nu gelijkwaardig samen.',
        'Samenwerken nu',
        'Denk aan je werk, school of thuis.',
      ),
      kind: 'steps',
      labels: 'not-at-all-fully',
    },
    {
      ...asked(
        'needed',
        'Wat is er nodig om gelijkwaardig samen te werken?',
        'Wat nodig is',
        'Je mag er meer kiezen.',
      ),
      kind: 'several',
      options: [
        { id: 'time', label: 'Tijd om te luisteren' },
        { id: 'safety', label: 'Durven zeggen wat je denkt' },
        { id: 'words', label: 'Gewone woorden' },
        { id: 'deciding', label: 'Samen beslissen' },
        { id: 'leaders', label: 'Leiding die achter ons staat' },
      ],
    },
    {
      ...asked(
        'equal-is',
        'Wat is gelijkwaardig voor jou?',
        'Wat gelijkwaardig is',
        'Schrijf geen namen op.',
      ),
      kind: 'text',
      starter: 'Gelijkwaardig is voor mij …',
    },
  ],
};

export const poll: Check = {
  ...pulse,
  id: 'event-poll',
  list: 'anyone',
  by: {
    words: 'Als wie ben je hier vooral?',
    options: [
      { id: 'professional', label: 'Professional' },
      { id: 'parent', label: 'Ouder of verzorger' },
      { id: 'youth', label: 'Jongere' },
    ],
  },
};

const different: Question = {
  ...asked('different', 'Wat moet hier anders?', 'Wat anders moet', 'Schrijf geen namen.'),
  kind: 'text',
  starter: 'Ik wil dat …',
};

export const climate: Check = {
  ...pulse,
  id: 'children-climate',
  source: 'Eigen zinnen. Geen gekeurde vragenlijst.',
  length: 'half-yearly',
  forChildren: true,
  asks: ['youth'],
  picture: 'petals',
  questions: [
    face('seen', 'De leiding ziet het als ik verdrietig ben.', 'Gezien worden', '8-11'),
    face('choose', 'Ik mag zelf dingen kiezen.', 'Zelf kiezen', '4-7'),
    face('rules', 'De regels zijn eerlijk.', 'Eerlijke regels', '12+'),
    different,
  ],
};

/** A meeting that stands in one of the two steps of a check. */
export function checkView(
  kind: 'ask' | 'result',
  check: Check,
  round: Partial<NonNullable<BoardView['check']>> = {},
  change: Partial<MeetingView> = {},
): MeetingView {
  const children = check.forChildren;
  return meetingView(kind, {
    title: children ? 'Hoe is het hier?' : 'Hoe gelijkwaardig was dit?',
    opening: {
      purpose: children
        ? 'Wij willen weten hoe jij het hier vindt.'
        : 'We willen gelijkwaardig samenwerken. Of dat lukt, weet jij het best.',
      asked: 'Een paar korte vragen op je eigen telefoon.',
      after: children
        ? 'We kijken samen naar de plaatjes. Jullie zeggen wat beter kan. Wij zeggen eerlijk wat we doen.'
        : 'We kijken samen naar het beeld van de groep. Daarna spreken we af wat we de volgende keer anders doen.',
    },
    boards: [
      boardView(afterCheck(children ? 'Hoe is het hier?' : 'Hoe gelijkwaardig was dit?'), {
        check: {
          invited: 6,
          openly: false,
          released: kind === 'result',
          showing: null,
          asks: check,
          ...round,
        },
      }),
    ],
    safety: children ? { name: 'Samira van Jeugdstem', phone: '088 555 10 00' } : null,
    ...change,
  });
}

const some: Readonly<Record<string, Answer>> = {
  equal: { kind: 'line', at: 72 },
  'as-we-say': { kind: 'steps', at: 1 },
  now: { kind: 'skip' },
  needed: { kind: 'several', options: ['time', 'words'] },
  'equal-is': {
    kind: 'text',
    words: 'Dat ik mag zeggen dat ik het niet snap.\nEn dat er dan iemand luistert.',
  },
  seen: { kind: 'faces', at: 2 },
  choose: { kind: 'faces', at: 1 },
  rules: { kind: 'faces', at: 3 },
  different: { kind: 'text', words: 'Ik wil dat we later naar bed mogen.' },
};

/** What this phone answered so far: everything before the question of this number. */
export function answeredUpTo(
  { questions }: Check,
  count: number,
  change: Partial<OwnAnswers> = {},
): OwnAnswers {
  const given = questions.slice(0, count).flatMap(({ id: question }) => {
    const answer = some[question];
    return answer ? [[question, answer] as const] : [];
  });
  return {
    board,
    standing: 'asked',
    perspective: 'youth',
    group: null,
    answers: Object.fromEntries(given),
    ...change,
  };
}
