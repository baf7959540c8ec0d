/** y-socket.io on a plain Socket.io server, as its README says. It stores nothing. */
import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { YSocketIO } from 'y-socket.io/dist/server';

const http = createServer((_, answer) => answer.end());
new YSocketIO(new Server(http)).initialize();
http.listen(Number(process.env.PORT), '127.0.0.1');
