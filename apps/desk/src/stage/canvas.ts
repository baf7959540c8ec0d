import type { Size } from '../ui/picture/geometry.ts';

/** The stage is drawn in units and scaled as a whole: 1920 to the width of a screen, `scale` pixels to a unit. */
export type Canvas = Size & { readonly scale: number };

const usual = 1920;
const leastHeight = 760;
/** Narrower than this is no big screen; then units grow, so that words stay readable. */
const narrow = 1.2;

export function canvasFor(screen: Size): Canvas {
  const aspect = screen.w / Math.max(1, screen.h);
  const w =
    aspect < narrow ? Math.max(1080, (usual * aspect) / narrow) : Math.max(usual, leastHeight * aspect);
  const scale = screen.w / w;
  return { w, h: screen.h / scale, scale };
}
