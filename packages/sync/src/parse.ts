import { carried } from './carried.ts';
import type { Ack, Frame, Hello, Leave, Refusal, Reset, Update, Welcome } from './events.ts';
import { readRefusalCode } from './refusals.ts';

/** What a payload may measure at the door; beyond it a message is malformed. */
const MOST = { name: 128, commandId: 64, commands: 64, pending: 1000, stateVector: 64 * 1024 };

/** Reads a `hello`; undefined when it is not one. */
export function readHello(payload: unknown): Hello | undefined {
  const from = fields(payload);
  const room = name(from['room']);
  const epoch = from['epoch'] === null ? null : count(from['epoch']);
  const run = from['run'] === null ? null : name(from['run']);
  const stateVector = carried(from['stateVector']);
  const pending = ids(from['pending'], MOST.pending);
  if (room === undefined || epoch === undefined || run === undefined) return undefined;
  if (stateVector === undefined || stateVector.length > MOST.stateVector || pending === undefined)
    return undefined;
  return { room, epoch, run, stateVector, pending };
}

/** Reads an `update`; the bytes themselves are judged by the gate. */
export function readUpdate(payload: unknown): Update | undefined {
  const from = fields(payload);
  const room = name(from['room']);
  const epoch = count(from['epoch']);
  const update = carried(from['bytes']);
  const commands = ids(from['commands'], MOST.commands);
  if (room === undefined || epoch === undefined || update === undefined || commands === undefined)
    return undefined;
  return { room, epoch, bytes: update, commands };
}

/** Reads a `leave`. */
export function readLeave(payload: unknown): Leave | undefined {
  const room = name(fields(payload)['room']);
  return room === undefined ? undefined : { room };
}

/** Reads the answer to a hello; undefined when the server said something this version does not know. */
export function readWelcome(payload: unknown): Welcome | Refusal | undefined {
  const from = fields(payload);
  if (from['ok'] === false) return refusal(from);
  const epoch = count(from['epoch']);
  const run = name(from['run']);
  const seq = count(from['seq']);
  const update = carried(from['bytes']);
  const committed = ids(from['committed'], MOST.pending);
  if (from['ok'] !== true || epoch === undefined || run === undefined || seq === undefined) return undefined;
  if (update === undefined || committed === undefined) return undefined;
  return { ok: true, epoch, run, fresh: from['fresh'] === true, seq, bytes: update, committed };
}

/** Reads the answer to an update. */
export function readAck(payload: unknown): Ack | Refusal | undefined {
  const from = fields(payload);
  if (from['ok'] === false) return refusal(from);
  return from['ok'] === true ? { ok: true, gone: from['gone'] === true } : undefined;
}

/** Reads a `frame`. */
export function readFrame(payload: unknown): Frame | undefined {
  const from = fields(payload);
  const room = name(from['room']);
  const epoch = count(from['epoch']);
  const after = count(from['after']);
  const seq = count(from['seq']);
  const update = carried(from['bytes']);
  if (room === undefined || epoch === undefined || after === undefined) return undefined;
  if (seq === undefined || update === undefined) return undefined;
  return { room, epoch, after, seq, bytes: update };
}

/** Reads a `reset`. */
export function readReset(payload: unknown): Reset | undefined {
  const from = fields(payload);
  const room = name(from['room']);
  const epoch = count(from['epoch']);
  return room === undefined || epoch === undefined ? undefined : { room, epoch };
}

function refusal(from: Record<string, unknown>): Refusal | undefined {
  const code = readRefusalCode(from['code']);
  return code && { ok: false, code, upToClock: count(from['upToClock']) ?? 0 };
}

function fields(payload: unknown): Record<string, unknown> {
  return typeof payload === 'object' && payload !== null ? (payload as Record<string, unknown>) : {};
}

function name(value: unknown): string | undefined {
  return typeof value === 'string' && value.length > 0 && value.length <= MOST.name ? value : undefined;
}

function count(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

function ids(value: unknown, most: number): string[] | undefined {
  if (!Array.isArray(value) || value.length > most) return undefined;
  const fine = value.every((id) => typeof id === 'string' && id.length > 0 && id.length <= MOST.commandId);
  return fine ? (value as string[]) : undefined;
}
