type FaceLine = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
};

/**
 * How one stone stands on the wall: its middle, its form and its words, ready to draw. Lines are placed by their own
 * middle, from the middle of the stone.
 */
export type Face = {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  /** An SVG path around (0, 0). */
  readonly path: string;
  readonly lines: readonly FaceLine[];
  readonly foot: (FaceLine & { readonly width: number }) | undefined;
};
