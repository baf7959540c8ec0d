/** Judging Yjs updates against a schema, before Yjs sees them. */
export { BrokenDocument } from './apply.ts';
export { createGate } from './gate.ts';
export type { Gate } from './gate.ts';
export type { Sender, Verdict } from './judge.ts';
export { layOut } from './layout.ts';
export type { Layout } from './layout.ts';
export { LIMITS } from './limits.ts';
export type { Limits } from './limits.ts';
export { map, mapOf, roots, text, value } from './schema.ts';
export type {
  Change,
  Circumstances,
  MapSlot,
  NewType,
  Path,
  Scalar,
  Schema,
  Slot,
  TextSlot,
  ValueSlot,
} from './schema.ts';
