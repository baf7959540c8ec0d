import { createHmac, createSecretKey } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RandomBytes } from '@raakvlak/domain';

/** The server's one secret. What is made with it for one purpose says nothing about another. */
export type Secret = {
  /** 32 bytes that only this server can make from these parts. */
  readonly mac: (purpose: string, ...parts: readonly string[]) => Buffer;
  /** The same as text; what is stored instead of a token or a link. */
  readonly hash: (purpose: string, ...parts: readonly string[]) => string;
};

const length = 32;

/** Reads the secret of this folder, or makes it at the first start, for the owner's eyes only. */
export async function readSecret({
  folder,
  random,
}: {
  folder: string;
  random: RandomBytes;
}): Promise<Secret> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'secret');
  try {
    const fresh = Buffer.from(random(new Uint8Array(length))).toString('hex');
    await writeFile(file, fresh, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!isThere(error)) throw error;
  }
  const key = Buffer.from((await readFile(file, 'utf8')).trim(), 'hex');
  if (key.length !== length) throw new Error(`${file} holds no secret of this server`);
  return secretFrom(key);
}

function secretFrom(key: Buffer): Secret {
  // Made once: taking in a bare key costs four times as much as all the rest.
  const known = createSecretKey(key);
  const mac: Secret['mac'] = (...parts) => createHmac('sha256', known).update(JSON.stringify(parts)).digest();
  return { mac, hash: (...parts) => mac(...parts).toString('base64url') };
}

const isThere = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EEXIST';
