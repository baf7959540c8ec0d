/** What came back over a line on which somebody spoke who does not wait to be let in. */
export type Knocked = {
  /** The code of the refusal, when there was one. */
  readonly refused: unknown;
  /** Everything else that was said after the line opened, as it came; it ended with the line. */
  readonly heard: readonly string[];
};

/**
 * Knocks the way Socket.io does, but with bare hands: `auth` is brought and the event said whatever the answer is, where a
 * client would stop. Ends when the server ends the line, or when it answered the event.
 */
export function knockAndSay(
  base: string,
  { auth, headers = {} }: { auth: unknown; headers?: Record<string, string> },
  event: string,
  payload: unknown,
): Promise<Knocked> {
  const line = new WebSocket(`${base.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`, {
    headers,
  });
  line.binaryType = 'arraybuffer';
  const heard: string[] = [];
  let refused: unknown;
  return new Promise((resolve) => {
    line.onclose = () => resolve({ refused, heard });
    line.onmessage = ({ data }) => {
      const text = typeof data === 'string' ? data : 'bytes';
      const [type, kind] = text;
      if (type === '0') return line.send(`40${JSON.stringify(auth)}`);
      if (type === '2') return line.send('3');
      const isRefusal = text.startsWith('44');
      if (isRefusal) refused = (JSON.parse(text.slice(2)) as { data?: { code?: unknown } }).data?.code;
      else heard.push(text);
      // Let in or not: it is said.
      if (isRefusal || text.startsWith('40')) for (const packet of packets(event, payload)) line.send(packet);
      if (kind === '3' || kind === '6') line.close();
    };
  });
}

/** An event that asks for an answer, as packets; every array of bytes in it travels behind it. */
function packets(event: string, payload: unknown): (string | Uint8Array<ArrayBuffer>)[] {
  const bytes: Uint8Array<ArrayBuffer>[] = [];
  const text = JSON.stringify([event, payload], (_, value: unknown) => {
    if (!(value instanceof Uint8Array)) return value;
    bytes.push(new Uint8Array(value));
    return { _placeholder: true, num: bytes.length - 1 };
  });
  return bytes.length === 0 ? [`421${text}`] : [`45${bytes.length}-1${text}`, ...bytes];
}
