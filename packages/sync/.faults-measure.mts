import { createServer } from 'node:http';
import { connect } from 'node:net';
import { Server } from 'socket.io';
const mode = process.argv[2] ?? 'paused';
const PHONES = 20;
const http = createServer();
const io = new Server(http, { transports:['websocket'], perMessageDeflate:false, pingInterval: 10000, pingTimeout: 8000 });
await new Promise<void>(r => http.listen(0,'127.0.0.1',r));
const port = (http.address() as any).port;
const server: any[] = [];
io.on('connection', s => { server.push(s); s.join('room'); const t=Date.now(); s.on('disconnect', why => console.log('disconnect', why, Date.now()-t)); });
const raws = [];
for (let i=0;i<PHONES;i++) {
  const c = connect(port,'127.0.0.1');
  c.write(`GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`);
  await new Promise<void>(r => c.once('data', () => r()));
  const mask = Buffer.from([0,0,0,0]); const body = Buffer.from('40');
  c.write(Buffer.concat([Buffer.from([0x81, 0x80|body.length]), mask, body]));
  if (mode==='paused') setTimeout(()=>c.pause(),300); else c.on('data',()=>{ c.pause(); setTimeout(()=>c.resume(), 50); });
  raws.push(c);
}
await new Promise(r=>setTimeout(r,600));
const look = () => { const s = server[0]; if (!s) return; const conn = s.conn; const ws = conn.transport.socket; 
 let wb=0; for (const p of conn.writeBuffer) wb += p.data?.length??0;
 globalThis.gc?.(); const m=process.memoryUsage();
 return { writeBuffer: wb, n: conn.writeBuffer.length, wsBuffered: ws?.bufferedAmount, net: ws?._socket?.writableLength, state: conn.readyState, heap: (m.heapUsed/1e6)|0, ext:(m.external/1e6)|0, ab:(m.arrayBuffers/1e6)|0, rss: (m.rss/1e6)|0 }; };
console.log('start', look());
const kb = Number(process.argv[3]??20); const total = Number(process.argv[4]??400); const own = process.argv[5]==='own';
for (let i=0;i<total;i++) {
  const payload = { room:'x', bytes: new Uint8Array(kb*1024).fill(i) };
  if (own) for (const s of server) s.emit('sync:frame', payload); else io.to('room').emit('sync:frame', payload);
  await new Promise(r=>setTimeout(r,10));
  if (i%(total/8|0)===0) console.log(i, ((i*kb/1024)).toFixed(1)+'MB sent', look());
}
console.log('end', look());
if (process.argv[6]) { const how=process.argv[6]; for (const s of server) how==='disconnect'? s.disconnect(true) : how==='close' ? s.conn.close() : how==='discard' ? s.conn.close(true) : s.conn.transport.socket.terminate();
 for (const t of [100, 2000, 10000, 10000, 12000]) { await new Promise(r=>setTimeout(r,t)); console.log('after', how, t, look()); } }
process.exit(0);
