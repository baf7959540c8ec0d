import type { StepKind } from '@raakvlak/domain';

export type Instrument = 'cards' | 'check';

/** Which instrument runs each kind of step on a board; null where it is the one the board is made with. A new kind without one does not compile. */
const instruments: Readonly<Record<StepKind, Instrument | null>> = {
  ask: 'check',
  result: 'check',
  compare: null,
  write: 'cards',
  reveal: 'cards',
  order: 'cards',
  recognise: 'cards',
  agree: 'cards',
  talk: 'cards',
  // Between boards.
  welcome: 'cards',
  agreements: 'cards',
  end: 'cards',
};

/** The instrument that draws a step: then and now of a board with a check are its pictures, of any other its stones. */
export const runs = (kind: StepKind, hasCheck: boolean): Instrument =>
  hasCheck ? (instruments[kind] ?? 'check') : 'cards';
