/** A picture of the gallery, as its address asks for it. */
export type Asked = {
  scene: string;
  shape: string;
  many: number;
  people: number;
  cards: number;
  seconds: number | undefined;
  language: 'nl' | 'en';
  long: boolean;
  away: boolean;
};
