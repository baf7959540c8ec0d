import type { Step } from '@raakvlak/domain';

/** How a group answers a question: the weight of each place. What is not told goes by the seed. */
export type Leaning = Readonly<Record<string, readonly number[]>>;

const pulse: Leaning = {
  'equal-today': [1, 2, 3, 4, 1],
  'could-say': [4, 1, 0, 1, 4],
  'as-we-say': [1, 3, 5],
};
const children: Leaning = {
  seen: [0, 1, 5],
  choose: [3, 3, 1],
  rules: [4, 1, 3],
  explain: [1, 4, 1],
  kind: [0, 0, 6],
  home: [1, 2, 3],
};
const childrenBefore: Leaning = { ...children, seen: [2, 4, 1], rules: [5, 1, 0], explain: [1, 1, 4] };
export const staff: Leaning = {
  seen: [0, 3, 2],
  choose: [1, 1, 3],
  rules: [0, 1, 5],
  explain: [0, 1, 5],
  kind: [1, 4, 1],
  home: [0, 0, 5],
};
const hall: Leaning = { touched: [1, 2, 4, 9, 7], 'equal-now': [3, 6, 8, 4, 1] };
const field: Leaning = {
  'space-importance': [0, 0, 1, 3, 6],
  'space-now': [3, 4, 1, 0, 0],
  'critic-importance': [0, 1, 2, 5, 3],
  'critic-now': [1, 5, 3, 0, 0],
  'pace-importance': [0, 0, 3, 4, 2],
  'pace-now': [0, 1, 2, 5, 2],
  'fun-importance': [1, 4, 3, 1, 0],
  'fun-now': [0, 0, 1, 4, 5],
};

export type Wanted = {
  readonly template: string;
  readonly kind: Step['kind'];
  readonly leaning: Leaning;
  readonly showing: string | null;
  readonly people?: number;
  readonly before?: Leaning;
  readonly apart?: boolean;
  readonly open?: boolean;
  readonly field?: boolean;
  readonly counting?: boolean;
  readonly beside?: boolean;
  readonly divided?: boolean;
};

/** Every scene of a check that the gallery can show. */
export const wanted: Readonly<Record<string, Wanted>> = {
  'check-ask': { template: 'equality-pulse', kind: 'ask', leaning: pulse, showing: null },
  'check-ask-open': { template: 'equality-pulse', kind: 'ask', leaning: pulse, showing: null, open: true },
  'check-ask-children': { template: 'children-climate', kind: 'ask', leaning: children, showing: null },
  'check-counting': {
    template: 'equality-pulse',
    kind: 'result',
    leaning: pulse,
    showing: null,
    counting: true,
  },
  'check-list': { template: 'equality-pulse', kind: 'result', leaning: pulse, showing: null },
  'check-line': { template: 'equality-pulse', kind: 'result', leaning: pulse, showing: 'equal-today' },
  'check-two-sides': { template: 'equality-pulse', kind: 'result', leaning: pulse, showing: 'could-say' },
  'check-steps': { template: 'equality-pulse', kind: 'result', leaning: pulse, showing: 'as-we-say' },
  'check-same': {
    template: 'equality-pulse',
    kind: 'result',
    leaning: { 'equal-today': [0, 0, 0, 1, 0] },
    showing: 'equal-today',
  },
  'check-too-few': {
    template: 'equality-pulse',
    kind: 'result',
    leaning: pulse,
    showing: 'equal-today',
    people: 4,
  },
  'check-texts': { template: 'equality-pulse', kind: 'result', leaning: pulse, showing: 'equal-is' },
  'check-moments': {
    template: 'equality-pulse',
    kind: 'result',
    leaning: pulse,
    showing: 'equal-today',
    before: { 'equal-today': [3, 4, 2, 0, 0] },
  },
  'check-moments-apart': {
    template: 'equality-pulse',
    kind: 'compare',
    leaning: pulse,
    showing: 'equal-today',
    before: { 'equal-today': [3, 4, 2, 0, 0] },
    apart: true,
  },
  'check-moments-list': {
    template: 'equality-pulse',
    kind: 'result',
    leaning: pulse,
    showing: null,
    before: { 'equal-today': [3, 4, 2, 0, 0] },
  },
  'check-flower': { template: 'children-climate', kind: 'result', leaning: children, showing: null },
  'check-flower-then': {
    template: 'children-climate',
    kind: 'result',
    leaning: children,
    showing: null,
    before: childrenBefore,
  },
  'check-flower-apart': {
    template: 'children-climate',
    kind: 'compare',
    leaning: children,
    showing: null,
    before: childrenBefore,
    apart: true,
  },
  'check-flowers': {
    template: 'children-climate',
    kind: 'result',
    leaning: children,
    showing: null,
    beside: true,
  },
  'check-faces': { template: 'children-climate', kind: 'result', leaning: children, showing: 'rules' },
  'check-field': { template: 'equality-pulse', kind: 'result', leaning: field, showing: null, field: true },
  'check-hall': { template: 'event-poll', kind: 'result', leaning: hall, showing: null },
  'check-hall-line': {
    template: 'event-poll',
    kind: 'result',
    leaning: hall,
    showing: 'touched',
    divided: false,
  },
  'check-choices': {
    template: 'event-poll',
    kind: 'result',
    leaning: hall,
    showing: 'needed',
    divided: false,
  },
  'check-groups': { template: 'event-poll', kind: 'result', leaning: hall, showing: 'equal-now' },
  'check-groups-choices': { template: 'event-poll', kind: 'result', leaning: hall, showing: 'needed' },
  'check-open': {
    template: 'equality-pulse',
    kind: 'result',
    leaning: pulse,
    showing: null,
    open: true,
    people: 4,
  },
  'check-open-line': {
    template: 'equality-pulse',
    kind: 'result',
    leaning: pulse,
    showing: 'equal-today',
    open: true,
    people: 4,
  },
  'check-open-faces': {
    template: 'children-climate',
    kind: 'result',
    leaning: children,
    showing: 'rules',
    open: true,
    people: 4,
  },
};
