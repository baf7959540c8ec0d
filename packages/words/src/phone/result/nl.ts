import { picture } from '../../picture/nl.ts';

/** The source: what a participant reads when the answers were closed. */
export const nl = {
  ...picture,
  countingHint: 'Zo zie je het beeld van de groep.',
  now: 'Nu op het scherm',
  per100: (share: string, amount: number) => `${share}, ${amount}%`,
  restUnsaid: 'Over de anderen zeggen we niets.',
  sideBySide: 'Naast elkaar',
  nowOn: 'Nu',
  texts: 'In eigen woorden',
  openForm: 'Dit zijn alle antwoorden. Er staat geen naam bij.',
  openNone: 'Hier gaf niemand antwoord.',
  unsent: 'Deze woorden gaf je niet meer. Alleen jij ziet ze.',
};
