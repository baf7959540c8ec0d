import { expect, it } from 'vitest';
import { originFits } from './origin.ts';

const plain = { publicUrl: undefined, trustProxy: false };
const host = 'school.lan:3000';

it('opens for a page of the same host and for somebody who is no browser', () => {
  expect(originFits({ host, origin: 'http://school.lan:3000' }, plain)).toBe(true);
  expect(originFits({ host }, plain)).toBe(true);
});

it('stays shut for pages of others: another host, another port, a file, nonsense', () => {
  for (const origin of ['http://evil.example', 'http://school.lan:3001', 'null', 'file://', 'nonsense', ''])
    expect(originFits({ host, origin }, plain), origin).toBe(false);
});

it('opens for the public address, and only as it is written', () => {
  const rule = { publicUrl: 'https://raakvlak.example', trustProxy: false };
  expect(originFits({ host, origin: 'https://raakvlak.example' }, rule)).toBe(true);
  expect(originFits({ host, origin: 'http://raakvlak.example' }, rule)).toBe(false);
});

it('believes a proxy only when told so', () => {
  const headers = { host, 'x-forwarded-host': 'raakvlak.example', origin: 'https://raakvlak.example' };
  expect(originFits(headers, plain)).toBe(false);
  expect(originFits(headers, { publicUrl: undefined, trustProxy: true })).toBe(true);
});
