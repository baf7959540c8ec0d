/** Who hears of a room at one pace: those who only look, and those who may write. */
export const AUDIENCES = ['lookers', 'writers'] as const;
export type Audience = (typeof AUDIENCES)[number];

export const audienceOf = ({ owner }: { readonly owner: string | null }): Audience =>
  owner === null ? 'lookers' : 'writers';
