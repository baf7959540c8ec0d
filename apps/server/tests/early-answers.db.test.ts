import { expect, it } from 'vitest';
import { traced } from './system-calls/traced.ts';
import { findTracers } from './system-calls/tracer.ts';

/** More in the long campaign: RAAKVLAK_ACKS=1000. */
const acks = Number(process.env['RAAKVLAK_ACKS'] ?? 40);
const tracers = findTracers();
const share = Math.ceil(acks / tracers.length);

for (const tracer of tracers) {
  it(
    `P1 by ${tracer.how}, none of ${share} acknowledgements left before the disk had what it acknowledges`,
    { timeout: 60_000 + 1_000 * acks },
    async () => {
      const { acknowledged, early } = await traced(tracer, share);
      expect(early).toEqual([]);
      expect(acknowledged).toBeGreaterThanOrEqual(share);
    },
  );

  it(`P1 negative control: by ${tracer.how}, a commit that does not wait for the disk is caught every time`, async () => {
    const { acknowledged, early } = await traced(tracer, 8, { synchronous: 'NORMAL' });
    expect(early).toHaveLength(acknowledged);
  });
}
