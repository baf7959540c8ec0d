import type { Server } from 'socket.io';

/** How long what was said last may take to leave (ms); whoever does not read is not waited for longer. */
const patience = 1_000;

/** Resolves when nothing waits any more to be sent to anybody. */
export async function sent(io: Server): Promise<void> {
  const lines = [...io.sockets.sockets.values()].map(
    ({ conn }) =>
      new Promise<void>((resolve) => {
        const { writeBuffer } = conn as unknown as { writeBuffer?: readonly unknown[] };
        if (conn.readyState !== 'open' || (writeBuffer ?? []).length === 0) return resolve();
        conn.once('drain', resolve);
        conn.once('close', () => resolve());
      }),
  );
  await new Promise<void>((resolve) => {
    const tired = setTimeout(resolve, patience);
    void Promise.all(lines).then(() => {
      clearTimeout(tired);
      resolve();
    });
  });
}
