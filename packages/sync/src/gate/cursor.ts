import type { RefusalCode } from '../refusals.ts';

/** Thrown inside the scanner only, and caught by `scan`; never leaves the gate. */
export class ScanStop {
  readonly code: RefusalCode;
  constructor(code: RefusalCode) {
    this.code = code;
  }
}

/** Reads lib0's encoding strictly: canonical integers, strict UTF-8, never past the end. */
export class Cursor {
  readonly bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  get done(): boolean {
    return this.#at === this.bytes.length;
  }

  byte(): number {
    const byte = this.bytes[this.#at];
    if (byte === undefined) throw new ScanStop('malformed');
    this.#at += 1;
    return byte;
  }

  /** A variable-length integer of at most five bytes, without padding, at most `most`. */
  uint(most: number): number {
    let sum = 0;
    let factor = 1;
    for (let count = 1; ; count++) {
      const byte = this.byte();
      sum += (byte & 0x7f) * factor;
      if (byte < 0x80) {
        const padded = byte === 0 && count > 1;
        if (padded || sum > most) throw new ScanStop('malformed');
        return sum;
      }
      if (count === 5) throw new ScanStop('malformed');
      factor *= 128;
    }
  }

  /** lib0's signed variable-length integer within 31 bits, without padding. */
  int(): number {
    const first = this.byte();
    let sum = first & 0x3f;
    let factor = 64;
    for (let byte = first, count = 1; byte >= 0x80; count++) {
      if (count === 5) throw new ScanStop('malformed');
      byte = this.byte();
      sum += (byte & 0x7f) * factor;
      factor *= 128;
      if (byte === 0) throw new ScanStop('malformed');
    }
    if (sum > 0x7fffffff) throw new ScanStop('malformed');
    return (first & 0x40) === 0 ? sum : -sum;
  }

  float32(): number {
    return this.#view(4).getFloat32(0);
  }

  float64(): number {
    return this.#view(8).getFloat64(0);
  }

  /** A string of at most `most` bytes; anything that is not well-formed UTF-8 is malformed. */
  text(most: number): string {
    const length = this.uint(0x7fffffff);
    if (length > most) throw new ScanStop('too-large');
    const from = this.#at;
    if (from + length > this.bytes.length) throw new ScanStop('malformed');
    this.#at = from + length;
    return plain(this.bytes, from, this.#at) ?? strict(this.bytes.subarray(from, this.#at));
  }

  #view(length: number): DataView {
    const slice = this.#take(length);
    return new DataView(slice.buffer, slice.byteOffset, length);
  }

  #take(length: number): Uint8Array {
    const end = this.#at + length;
    if (end > this.bytes.length) throw new ScanStop('malformed');
    const slice = this.bytes.subarray(this.#at, end);
    this.#at = end;
    return slice;
  }
}

/** Ids, keys and most words are short and plain; a loop beats a TextDecoder on those. */
function plain(bytes: Uint8Array, from: number, to: number): string | undefined {
  if (to - from > 64) return undefined;
  const codes: number[] = [];
  for (let at = from; at < to; at++) {
    const code = bytes[at] ?? 0x80;
    if (code >= 0x80) return undefined;
    codes.push(code);
  }
  // At once, and not sign by sign: a string of one piece is faster to compare and to look up.
  return String.fromCharCode(...codes);
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function strict(slice: Uint8Array): string {
  try {
    return decoder.decode(slice);
  } catch {
    // A TypeError is the decoder's way of saying no.
    throw new ScanStop('malformed');
  }
}
