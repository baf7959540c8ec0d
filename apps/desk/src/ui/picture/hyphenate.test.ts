import { expect, it } from 'vitest';
import { breaksIn } from './hyphenate.ts';

const broken = (word: string) => {
  const parts = [...breaksIn(word), word.length];
  return parts.map((at, index) => word.slice(parts[index - 1] ?? 0, at)).join('-');
};

it.each([
  'ver-ant-woor-de-lijk-heid',
  'sa-men-wer-kings-af-spra-ken',
  'ge-lijk-waar-dig-heid',
  'jeugd-hulp-ver-le-ner',
  'ge-drags-we-ten-schap-per',
  'over-leg-struc-tuur',
  'be-slui-ten',
  'ver-trou-wen',
  'ge-sprek-ken',
  'er-va-rings-des-kun-dige',
  'te-leur-stel-ling',
  'werk-over-leg',
  'hulp-ver-le-nings-plan',
  'tijds-druk',
])('breaks %s where a reader expects it', (word) => {
  expect(broken(word.replaceAll('-', ''))).toBe(word);
});

it('leaves at least two letters before and three after a break', () => {
  for (const word of ['eten', 'idee', 'auto', 'team', 'opa', 'aanname']) {
    for (const at of breaksIn(word)) {
      expect(at).toBeGreaterThanOrEqual(2);
      expect(word.length - at).toBeGreaterThanOrEqual(3);
    }
  }
});
