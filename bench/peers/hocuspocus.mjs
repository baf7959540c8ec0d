/** Hocuspocus as its package brings it; FLUSH_DELAY (ms) is its own option for batching, unset is as shipped. It stores nothing. */
import { Server } from '@hocuspocus/server';

const { PORT, FLUSH_DELAY } = process.env;
const server = new Server({
  port: Number(PORT),
  address: '127.0.0.1',
  quiet: true,
  ...(FLUSH_DELAY ? { flushDelay: Number(FLUSH_DELAY) } : {}),
});
await server.listen();
