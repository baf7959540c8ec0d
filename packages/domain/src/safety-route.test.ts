import { expect, it } from 'vitest';
import { safetyRouteSchema } from './safety-route.ts';

it.each(['112', '088 555 1000', '+31 (0)88-5551000'])('%s is a number somebody can call', (phone) => {
  expect(safetyRouteSchema.safeParse({ name: 'Vertrouwenspersoon', phone }).success).toBe(true);
});

it.each(['', 'bel ons', '088;5551000', 'javascript:0'])('"%s" is none', (phone) => {
  expect(safetyRouteSchema.safeParse({ name: 'Vertrouwenspersoon', phone }).success).toBe(false);
});
