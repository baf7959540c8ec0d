import { randomFillSync } from 'node:crypto';
import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readSecret } from './secret.ts';

const random = (bytes: Uint8Array) => randomFillSync(bytes);
const newFolder = () => join(mkdtempSync(join(tmpdir(), 'raakvlak-')), 'data');

it('is made once, can be read by its owner only, and stays the same', async () => {
  const folder = newFolder();
  const first = await readSecret({ folder, random });
  const again = await readSecret({ folder, random });
  expect(again.hash('seat', 'a')).toBe(first.hash('seat', 'a'));
  expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600);
});

it('is another one in another folder, for another purpose and for other parts', async () => {
  const secret = await readSecret({ folder: newFolder(), random });
  const other = await readSecret({ folder: newFolder(), random });
  const made = [
    secret.hash('seat', 'a', 'b'),
    secret.hash('link', 'a', 'b'),
    secret.hash('seat', 'ab'),
    secret.hash('seat', 'a,b'),
    other.hash('seat', 'a', 'b'),
  ];
  expect(new Set(made).size).toBe(made.length);
});

it('stops when the file was damaged, instead of making every token worthless', async () => {
  const folder = newFolder();
  await readSecret({ folder, random });
  writeFileSync(join(folder, 'secret'), 'short');
  await expect(readSecret({ folder, random })).rejects.toThrow('holds no secret');
});
