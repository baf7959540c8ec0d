/**
 * The shape that every language must have, taken from the Dutch texts: a text stays a text, a text with values stays a
 * function of the same values. A language that lacks one, or has one too many, does not compile.
 */
export type Wording<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...values: infer Values) => string
      ? (...values: Values) => string
      : Wording<T[K]>;
};
