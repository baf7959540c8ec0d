import { expect, it } from 'vitest';
import { codeTrouble, showTypedCode } from './code-trouble.ts';
import {
  dropWay,
  findSeat,
  forgetSeat,
  heldWay,
  holdWay,
  keepSeat,
  type Seat,
  type Shelf,
} from './kept-seat.ts';
import { readWayIn } from './way-in.ts';

const token = 'A'.repeat(22);
const seat: Seat = { token, meeting: 'm', keep: true, language: 'nl', tabOnly: false };

function shelf(): Shelf & { readonly lying: Map<string, string> } {
  const lying = new Map<string, string>();
  return {
    lying,
    getItem: (key) => lying.get(key) ?? null,
    setItem: (key, value) => void lying.set(key, value),
    removeItem: (key) => void lying.delete(key),
  };
}

it('reads from the address how somebody comes in', () => {
  expect(readWayIn(`#${token}`)).toEqual({ kind: 'secret', secret: token });
  expect(readWayIn(`#b${token}`)).toEqual({ kind: 'back', link: token });
  expect(readWayIn(`#s${token}`)).toEqual({ kind: 'token', token });
  expect(readWayIn(`#t${token}`)).toEqual({ kind: 'tablet', secret: token });
  for (const written of ['CDFGHJKMNPRT', 'cdfg-hjkm-nprt'])
    expect(readWayIn(`#k${written}`)).toEqual({ kind: 'own', code: 'CDFGHJKMNPRT' });
  for (const hash of ['', '#', '#x', '#kCDFG', `#x${token}`, `#${token}!`])
    expect(readWayIn(hash)).toEqual({ kind: 'code' });
});

it('says what is wrong with a code: nothing, too few, or a sign that is in none', () => {
  expect(codeTrouble('  ')).toBe('empty');
  expect(codeTrouble('cdf-g')).toEqual({ few: 4 });
  expect(codeTrouble('CDFG-HJK!')).toEqual({ strange: '!' });
});

it('forgives case, blanks, dashes and look-alikes', () => {
  for (const code of ['cdfg hjkm', 'CDFG-HJKM', 'c d f g h j k m', 'BEAS-1QVU'])
    expect(codeTrouble(code)).toBeUndefined();
});

it('shows a code four by four while it is typed', () => {
  expect(showTypedCode('cdfgh')).toBe('CDFG-H');
  expect(showTypedCode('')).toBe('');
});

it('a kept seat lies on the device, one that is not kept in the tab only', () => {
  const shelves = { tab: shelf(), device: shelf() };
  expect(keepSeat(shelves, seat)).toBe(true);
  expect([shelves.tab.lying.size, shelves.device.lying.size]).toEqual([0, 1]);
  const other = { tab: shelf(), device: shelf() };
  keepSeat(other, { ...seat, keep: false });
  expect([other.tab.lying.size, other.device.lying.size]).toEqual([1, 0]);
});

it('a seat for somebody without a phone stays in its tab, whatever was chosen', () => {
  const shelves = { tab: shelf(), device: shelf() };
  keepSeat(shelves, { ...seat, tabOnly: true });
  expect([shelves.tab.lying.size, shelves.device.lying.size]).toEqual([1, 0]);
});

it('the seat of the tab goes before the one of the device, and forgetting takes only one', () => {
  const shelves = { tab: shelf(), device: shelf() };
  keepSeat(shelves, seat);
  const inTab = { ...seat, token: 'B'.repeat(22), tabOnly: true };
  keepSeat(shelves, inTab);
  expect(findSeat(shelves)?.token).toBe(inTab.token);
  forgetSeat(shelves, inTab);
  expect(findSeat(shelves)?.token).toBe(token);
});

it('a browser that blocks storage is survived, and says that nothing was kept', () => {
  const refuses = (): never => {
    throw new Error('blocked');
  };
  const blocked: Shelf = { getItem: refuses, setItem: refuses, removeItem: refuses };
  expect(keepSeat({ tab: blocked, device: blocked }, seat)).toBe(false);
  expect(findSeat({ tab: blocked, device: blocked })).toBeUndefined();
  expect(keepSeat({ tab: undefined, device: undefined }, seat)).toBe(false);
});

it('a device that is passed on and a personal code are held by the tab, never by the device', () => {
  const shelves = { tab: shelf(), device: shelf() };
  expect(holdWay(shelves, `#t${token}`)).toBe(true);
  expect(heldWay(shelves)).toBe(`#t${token}`);
  expect(shelves.device.lying.size).toBe(0);
  dropWay(shelves);
  expect(heldWay(shelves)).toBe('');
  expect(holdWay({ tab: undefined, device: shelf() }, '#x')).toBe(false);
});
