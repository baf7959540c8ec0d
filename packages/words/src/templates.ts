import type { CardsTemplate } from '@raakvlak/domain/cards';
import { empty } from './templates/empty.ts';
import { fourPerspectives } from './templates/four-perspectives.ts';
import { hindersHelps } from './templates/hinders-helps.ts';
import { houseMeeting } from './templates/house-meeting.ts';
import { learningGoals } from './templates/learning-goals.ts';
import { takingAlong } from './templates/taking-along.ts';
import { tipsAndTops } from './templates/tips-and-tops.ts';
import { wellAndLess } from './templates/well-and-less.ts';

/** Every ready-made meeting, in the order of the shelf. */
export const templates: readonly CardsTemplate[] = [
  hindersHelps,
  learningGoals,
  fourPerspectives,
  wellAndLess,
  tipsAndTops,
  takingAlong,
  houseMeeting,
  empty,
];

export const templateById = (id: string): CardsTemplate | undefined =>
  templates.find((template) => template.id === id);

export { compare as compareStep, earlier as agreementsStep } from './templates/steps.ts';
