import type { MeetingTemplate } from '@raakvlak/domain/template';
import { childrenClimate } from './templates/checks/children-climate.ts';
import { parentClimate, staffClimate } from './templates/checks/climate-for-grown-ups.ts';
import { equalityPulse } from './templates/checks/equality-pulse.ts';
import { eventPoll } from './templates/checks/event-poll.ts';
import { influence } from './templates/checks/influence.ts';
import {
  colleagues,
  fourViews,
  goalReview,
  qualityFrame,
  trajectoryElements,
} from './templates/checks/learning-together.ts';
import { networkFactors } from './templates/checks/network-factors.ts';
import { ownCheck } from './templates/checks/own-check.ts';
import { teamReflection } from './templates/checks/team-reflection.ts';
import {
  managerCharacteristics,
  organisationCourse,
  workAttitude,
} from './templates/checks/leading-people.ts';
import { empty } from './templates/empty.ts';
import { fourPerspectives } from './templates/four-perspectives.ts';
import { hindersHelps } from './templates/hinders-helps.ts';
import { houseMeeting } from './templates/house-meeting.ts';
import { learningGoals } from './templates/learning-goals.ts';
import { takingAlong } from './templates/taking-along.ts';
import { tipsAndTops } from './templates/tips-and-tops.ts';
import { wellAndLess } from './templates/well-and-less.ts';

/** Every ready-made meeting, in the order of the shelf. */
export const templates: readonly MeetingTemplate[] = [
  hindersHelps,
  learningGoals,
  fourPerspectives,
  wellAndLess,
  tipsAndTops,
  takingAlong,
  houseMeeting,
  empty,
];

/** The ready-made meetings around a check; each check can also be added to another meeting. */
export const checkTemplates: readonly MeetingTemplate[] = [
  equalityPulse,
  childrenClimate,
  staffClimate,
  parentClimate,
  influence,
  eventPoll,
  goalReview,
  colleagues,
  fourViews,
  qualityFrame,
  trajectoryElements,
  teamReflection,
  networkFactors,
  managerCharacteristics,
  workAttitude,
  organisationCourse,
  ownCheck,
];

export const templateById = (id: string): MeetingTemplate | undefined =>
  [...templates, ...checkTemplates].find((template) => template.id === id);

export { compare as compareStep, earlier as agreementsStep } from './templates/steps.ts';
