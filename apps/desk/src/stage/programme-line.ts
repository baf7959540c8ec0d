import type { Id, Step } from '@raakvlak/domain';
import { sum, type Size } from '../ui/picture/geometry.ts';
import type { Measure } from '../ui/picture/measure.ts';
import { setParagraph, type Paragraph } from '../ui/picture/paragraph.ts';

export type ProgrammeStep = {
  readonly id: Id;
  readonly text: Paragraph;
  readonly minutes: number | null;
  readonly when: 'past' | 'now' | 'later';
  readonly h: number;
};

const minutesWidth = 130;
const lead = 1.18;

/** The steps of a meeting as a line from top to bottom; of a very long programme the part around now. */
export function programmeLine(
  steps: readonly Step[],
  now: Id | undefined,
  room: Size,
  measure: Measure,
): readonly ProgrammeStep[] {
  const at = steps.findIndex(({ id }) => id === now);
  for (const size of [38, 34, 30, 28]) {
    const line = steps.map((step, index): ProgrammeStep => {
      const text = setParagraph(
        step.title,
        { w: room.w - (step.minutes === null ? 0 : minutesWidth), h: Infinity },
        [size],
        measure,
        lead,
      );
      return {
        id: step.id,
        text,
        minutes: step.minutes,
        when: index < at ? 'past' : index === at ? 'now' : 'later',
        h: text.h + 14,
      };
    });
    const used = sum(line.map(({ h }) => h));
    if (used <= room.h) {
      const air = Math.min(26, (room.h - used) / Math.max(1, line.length));
      return line.map((step) => ({ ...step, h: step.h + air }));
    }
    if (size === 28) return aroundNow(line, Math.max(0, at), room.h);
  }
  return [];
}

function aroundNow(line: readonly ProgrammeStep[], at: number, most: number): readonly ProgrammeStep[] {
  const fits = (from: number, to: number) =>
    from >= 0 && to < line.length && sum(line.slice(from, to + 1).map(({ h }) => h)) <= most;
  let [from, to] = [at, at];
  for (;;) {
    if (fits(from, to + 1)) to++;
    else if (fits(from - 1, to)) from--;
    else return line.slice(from, to + 1);
  }
}
