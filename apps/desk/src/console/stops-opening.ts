import type { RefusalCode } from '@raakvlak/domain';

const stops = ['too-few-people', 'asked-before'] as const;
export type StopsOpening = (typeof stops)[number];

/** Whether that is why questions do not open: somebody has to decide, so it is not said in passing. */
export const stopsOpening = (code: RefusalCode): code is StopsOpening =>
  (stops as readonly RefusalCode[]).includes(code);
