/** The least a ws server can do: pass bytes on within a room. TICK (ms) joins what comes; unset passes on at once. */
import { WebSocketServer } from 'ws';
import { Relay } from './joined.mjs';

const server = new WebSocketServer({ port: Number(process.env.PORT), host: '127.0.0.1' });
const rooms = new Map();
const relay = new Relay(Number(process.env.TICK ?? 0), (room, bytes) => {
  for (const socket of rooms.get(room) ?? []) socket.send(bytes);
});
server.on('connection', (socket, { url }) => {
  const here = rooms.get(url) ?? new Set();
  rooms.set(url, here.add(socket));
  socket.send(relay.soFar(url));
  socket.on('message', (piece) => relay.take(url, piece));
  socket.on('close', () => here.delete(socket));
});
