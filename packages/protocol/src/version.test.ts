import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import * as down from './down.ts';
import * as http from './http.ts';
import * as up from './up.ts';
import { protocolVersion } from './version.ts';

const fingerprints: Readonly<Record<number, string>> = {
  1: 'f9f311fd7f494403',
  2: '173633fc05350bba',
  3: '293c048b93cbbb80',
  4: '293c048b93cbbb80',
  5: '668371862ef66d39',
};

function fingerprint(): string {
  const shapes = Object.entries({ ...up, ...down, ...http })
    .filter(([, value]) => value instanceof z.core.$ZodType)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, schema]) => [
      name,
      z.toJSONSchema(schema as z.core.$ZodType, { unrepresentable: 'any', io: 'input' }),
    ]);
  return createHash('sha256').update(JSON.stringify(shapes)).digest('hex').slice(0, 16);
}

it('the wire has not changed without a new version number', () => {
  expect(fingerprint()).toBe(fingerprints[protocolVersion]);
});
