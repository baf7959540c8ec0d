import { HOSTILE_BYTES } from './corpus-bytes.ts';
import { HOSTILE_CHANGES } from './corpus-changes.ts';
import type { Hostile } from './hostile-target.ts';

/** Inputs that were seen to do harm, made concrete. Every one must be refused. */
export const HOSTILE: readonly Hostile[] = [...HOSTILE_BYTES, ...HOSTILE_CHANGES];
