/**
 * Bytes as they cross the wire. Few of them go as base64 text: Socket.io gives binary a WebSocket frame of
 * its own behind the text, and frames only pure text once for a whole room. Many go as they are.
 */
export type Carried = string | Uint8Array;

/** Up to here the text costs less than a second frame; measured in bench/RESULTS.md. */
const TEXT_MOST = 4 * 1024;

/** Packs bytes for the wire. */
export function carry(bytes: Uint8Array): Carried {
  return bytes.length > TEXT_MOST ? bytes : btoa(String.fromCharCode(...bytes));
}

/** Bytes that came over the wire; undefined when they are none. Browsers hand out an ArrayBuffer, Node a Buffer. */
export function carried(value: unknown): Uint8Array | undefined {
  if (typeof value === 'string') return fromText(value);
  if (value instanceof Uint8Array) return value;
  return value instanceof ArrayBuffer ? new Uint8Array(value) : undefined;
}

function fromText(text: string): Uint8Array | undefined {
  let binary: string;
  try {
    binary = atob(text);
  } catch {
    return undefined;
  }
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
