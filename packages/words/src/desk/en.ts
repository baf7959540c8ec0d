import type { Wording } from '../wording.ts';
import type { nl } from './nl.ts';

export const en: Wording<typeof nl> = {};
