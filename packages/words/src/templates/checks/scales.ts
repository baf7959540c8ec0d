import type { InEveryLanguage } from '@raakvlak/domain';
import type { AgeBand, LabelSet, ShareWord, Spread } from '@raakvlak/domain/check';

/* One word, one step: within a set they can be put in order by anyone, and no set mixes two ways of saying it (L-04). */

const no: InEveryLanguage = { nl: 'Nee', en: 'No' };
const yes: InEveryLanguage = { nl: 'Ja', en: 'Yes' };

/** The words of every fixed set of steps, from low to high. */
export const stepWords: Readonly<Record<LabelSet, readonly InEveryLanguage[]>> = {
  'no-somewhat-yes': [no, { nl: 'Enigszins', en: 'Somewhat' }, yes],
  'no-partly-yes': [no, { nl: 'Deels', en: 'Partly' }, yes],
  'no-sometimes-yes': [no, { nl: 'Soms', en: 'Sometimes' }, yes],
  'not-at-all-fully': [
    { nl: 'Helemaal niet', en: 'Not at all' },
    { nl: 'Weinig', en: 'Little' },
    { nl: 'Gaat wel', en: 'So-so' },
    { nl: 'Veel', en: 'Much' },
    { nl: 'Helemaal', en: 'Fully' },
  ],
};

/** The words under the faces, from sad to glad. */
export const faceWords: Readonly<Record<AgeBand, readonly InEveryLanguage[]>> = {
  '4-7': [no, yes],
  '8-11': [no, { nl: 'Soms', en: 'Sometimes' }, yes],
  '12+': [
    { nl: 'Nooit', en: 'Never' },
    { nl: 'Bijna nooit', en: 'Hardly ever' },
    { nl: 'Soms', en: 'Sometimes' },
    { nl: 'Vaak', en: 'Often' },
    { nl: 'Altijd', en: 'Always' },
  ],
};

/** How much of a group, and never more exact than is so: "de meesten" may be everyone. */
export const shareText: Readonly<Record<ShareWord, InEveryLanguage>> = {
  'nearly-all': { nl: 'bijna iedereen', en: 'nearly everyone' },
  most: { nl: 'de meesten', en: 'most people' },
  'two-thirds': { nl: 'ongeveer twee derde', en: 'about two thirds' },
  half: { nl: 'ongeveer de helft', en: 'about half' },
  third: { nl: 'ongeveer een derde', en: 'about a third' },
  few: { nl: 'niemand of een paar', en: 'nobody or a few' },
  unsaid: { nl: 'dat zeggen we niet', en: 'we do not say' },
};

/** What the picture says about how far the group lies apart. */
export const spreadText: Readonly<Record<Spread, InEveryLanguage>> = {
  one: { nl: 'De meesten zeggen hier hetzelfde.', en: 'Most people say the same here.' },
  close: { nl: 'De antwoorden liggen dicht bij elkaar.', en: 'The answers lie close together.' },
  wide: { nl: 'De antwoorden lopen uiteen.', en: 'The answers differ.' },
  'two-sides': {
    nl: 'Er zijn twee kanten. Praat daar eens over door.',
    en: 'There are two sides. Talk about that.',
  },
};
