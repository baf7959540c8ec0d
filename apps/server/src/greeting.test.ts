import { serverWords } from '@raakvlak/words/server';
import { expect, it } from 'vitest';
import { greeting } from './greeting.ts';

const address = (lan: string | undefined, base: string) => ({
  local: () => 'http://localhost:3000',
  lan: () => lan,
  base: () => base,
});
const lan = 'http://192.168.1.20:3000';
const words = await serverWords('nl');

it('says where people find it, and with which link the first account is made', () => {
  const said = greeting(words, address(lan, lan), { publicUrl: undefined, firstLink: 'abc' });
  expect(said).toContain('http://localhost:3000');
  expect(said).toContain(lan);
  expect(said).toContain(`${lan}/desk/begin#abc`);
});

it('warns when phones cannot come in, and not when there is a public address', () => {
  const nowhere = address(undefined, 'http://localhost:3000');
  expect(greeting(words, nowhere, { publicUrl: undefined, firstLink: undefined })).toContain('PUBLIC_URL');
  const base = 'https://raakvlak.example';
  const said = greeting(words, address(undefined, base), { publicUrl: base, firstLink: undefined });
  expect(said).toContain(base);
  expect(said).not.toContain('PUBLIC_URL');
  expect(said).not.toContain('#');
});
