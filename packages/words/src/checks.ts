import type { Check } from '@raakvlak/domain/check';
import { childrenClimate } from './templates/checks/children-climate.ts';
import { equalityPulse } from './templates/checks/equality-pulse.ts';
import { eventPoll } from './templates/checks/event-poll.ts';

/** Every ready-made check, in the order of the shelf. */
export const checks: readonly Check[] = [equalityPulse, ...childrenClimate, eventPoll];

export const checkById = (id: string): Check | undefined => checks.find((check) => check.id === id);

export { faceWords, shareText, spreadText, stepWords } from './templates/checks/scales.ts';
