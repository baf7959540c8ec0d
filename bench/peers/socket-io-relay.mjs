/** The least a Socket.io server can do: pass bytes on within a room. TICK (ms) joins what comes; unset passes on at once. */
import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { Relay } from './joined.mjs';

const http = createServer((_, answer) => answer.end());
const io = new Server(http);
const relay = new Relay(Number(process.env.TICK ?? 0), (room, bytes) => io.to(room).emit('update', bytes));
io.on('connection', (socket) => {
  const { room } = socket.handshake.query;
  void socket.join(room);
  socket.emit('update', relay.soFar(room));
  socket.on('update', (piece) => relay.take(room, piece));
});
http.listen(Number(process.env.PORT), '127.0.0.1');
