/** y-websocket's own server, as its package starts it. It stores nothing. */
await import('./node_modules/@y/websocket-server/src/server.js');
