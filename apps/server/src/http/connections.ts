import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** How long a connection may take to say goodbye (ms). */
const grace = 1_000;

/** Knows every connection of a server, so that one that never says goodbye cannot keep it alive. */
export class Connections {
  readonly #server: Server;
  readonly #open = new Set<Socket>();

  constructor(server: Server) {
    this.#server = server;
    server.on('connection', (socket: Socket) => {
      this.#open.add(socket);
      socket.once('close', () => this.#open.delete(socket));
    });
  }

  /** Ends them all, politely first. Resolves when none is left. */
  async letGo(): Promise<void> {
    this.#server.closeAllConnections();
    const gone = [...this.#open].map((socket) => new Promise((resolve) => socket.once('close', resolve)));
    const tired = setTimeout(() => {
      for (const socket of this.#open) socket.destroy();
    }, grace);
    await Promise.all(gone);
    clearTimeout(tired);
  }
}
