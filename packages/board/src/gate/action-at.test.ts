import { expect, it } from 'vitest';
import type { CardsAction } from '@raakvlak/domain/cards';
import { actionAt } from './action-at.ts';

const id = 'abcdefghijklmnopqrstuv';
const put = { action: 'put', value: 'x', over: false } as const;
const del = { action: 'delete' } as const;
const write = { action: 'write', text: 'x' } as const;
const erase = { action: 'erase', length: 1 } as const;

type Does = typeof put | typeof del | typeof write | typeof erase;

/** Every address of a board, and what each of put, delete, write and erase is called there. */
const table: readonly (readonly [
  path: string,
  put: CardsAction | undefined,
  del: CardsAction | undefined,
  words: CardsAction | undefined,
])[] = [
  [`places/${id}`, 'card.place', 'card.place', undefined],
  [`places/${id}/x`, undefined, undefined, undefined],
  [`themes/${id}`, 'theme.make', 'theme.remove', undefined],
  [`themes/${id}/title`, 'theme.make', 'theme.make', 'theme.title'],
  [`themes/${id}/at`, 'theme.place', 'theme.place', undefined],
  [`themes/${id}/into`, 'theme.merge', 'theme.merge', undefined],
  [`themes/${id}/was`, 'theme.link', 'theme.link', undefined],
  [`themes/${id}/constructor`, undefined, undefined, undefined],
  [`themes/${id}/title/x`, undefined, undefined, undefined],
  [`agreements/${id}`, 'agreement.choose', 'agreement.remove', undefined],
  [`agreements/${id}/theme`, 'agreement.choose', 'agreement.choose', undefined],
  [`agreements/${id}/kind`, 'agreement.write', 'agreement.write', undefined],
  [`agreements/${id}/by`, 'agreement.write', 'agreement.write', undefined],
  [`agreements/${id}/what`, 'agreement.choose', 'agreement.choose', 'agreement.write'],
  [`agreements/${id}/who`, 'agreement.choose', 'agreement.choose', 'agreement.write'],
  [`agreements/${id}/notice`, 'agreement.choose', 'agreement.choose', 'agreement.write'],
  [`agreements/${id}/status`, undefined, undefined, undefined],
  ['meta/version', undefined, undefined, undefined],
  [`cards/${id}`, undefined, undefined, undefined],
  [`__proto__/${id}`, undefined, undefined, undefined],
];

it.each(table)(
  'BOARD-11 %s has one name for each thing that can be done to it',
  (path, ...[whenPut, whenDeleted, whenWritten]) => {
    const at = (does: Does) => actionAt({ ...does, path: path.split('/') });
    expect([at(put), at(del), at(write), at(erase)]).toEqual([
      whenPut,
      whenDeleted,
      whenWritten,
      whenWritten,
    ]);
  },
);
