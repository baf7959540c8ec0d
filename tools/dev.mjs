// The server that restarts on a change, and both screens with hot reload: phone on 5173, desk on 5174/desk/.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './repository.mjs';

const vite = join(root, 'node_modules/vite/bin/vite.js');
const children = [
  spawn(process.execPath, ['--watch', 'apps/server/src/main.ts'], { cwd: root, stdio: 'inherit' }),
  spawn(process.execPath, [vite], { cwd: join(root, 'apps/phone'), stdio: 'inherit' }),
  spawn(process.execPath, [vite], { cwd: join(root, 'apps/desk'), stdio: 'inherit' }),
];

const stop = () => children.forEach((child) => child.kill());
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop);
for (const child of children) child.once('exit', stop);
