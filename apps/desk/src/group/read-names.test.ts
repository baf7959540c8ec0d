import { describe, expect, it } from 'vitest';
import { readNames } from './read-names.ts';

describe('names, one on each line', () => {
  it('are read as they stand, without empty lines', () => {
    const read = readNames(' Sam \n\n14\r\nNoor  van B\n', []);
    expect(read).toEqual({ names: ['Sam', '14', 'Noor van B'], tooLong: [], twice: [], tooMany: false });
  });

  it('that do not fit on a card are named and not taken', () => {
    const long = 'Iemand met een heel erg lange naam';
    expect(readNames(`Sam\n${long}`, [])).toMatchObject({ names: ['Sam'], tooLong: [long] });
  });

  it('that are there already, or come twice, are named once', () => {
    expect(readNames('sam\nNoor\nnoor\nNOOR', ['Sam']).twice).toEqual(['sam', 'noor']);
    expect(readNames('Sam\nSam\nSam', []).twice).toEqual(['Sam']);
  });

  it('fit on the list together with who is on it', () => {
    const many = (count: number) => Array.from({ length: count }, (_, index) => `${index}`);
    expect(readNames(many(100).join('\n'), many(100)).tooMany).toBe(false);
    expect(readNames(many(101).join('\n'), many(100)).tooMany).toBe(true);
  });
});
