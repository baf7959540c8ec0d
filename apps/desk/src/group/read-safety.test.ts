import { describe, expect, it } from 'vitest';
import { readSafety } from './read-safety.ts';

describe('whom children can turn to', () => {
  it('is nothing while nobody typed anything', () => {
    expect(readSafety({ name: '', phone: ' ' })).toEqual({ none: true });
  });

  it.each(['0800 0123 45', '+31 6 12 34 56', '088-1234567'])('takes the number %s', (phone) => {
    const read = readSafety({ name: ' Fatima ', phone: ` ${phone} ` });
    expect(read).toEqual({ route: { name: 'Fatima', phone } });
  });

  it('says what is not right yet', () => {
    expect(readSafety({ name: 'Fatima', phone: '' })).toEqual({ wrong: 'phone' });
    expect(readSafety({ name: 'Fatima', phone: 'vraag het aan Anne' })).toEqual({ wrong: 'phone' });
    expect(readSafety({ name: '', phone: '0800 123' })).toEqual({ wrong: 'name' });
  });
});
