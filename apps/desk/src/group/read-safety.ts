import { safetyRouteSchema, type SafetyRoute } from '@raakvlak/domain';

export type Adviser = { name: string; phone: string };

/** What was typed about whom children can turn to: nothing yet, something that is not right (yet), or a route. */
export function readSafety(
  adviser: Adviser,
): { readonly none: true } | { readonly wrong: 'name' | 'phone' } | { readonly route: SafetyRoute } {
  const phone = adviser.phone.trim();
  if (adviser.name.trim() === '' && phone === '') return { none: true };
  const read = safetyRouteSchema.safeParse({ name: adviser.name, phone });
  if (read.success) return { route: read.data };
  return { wrong: read.error.issues.some(({ path }) => path[0] === 'phone') ? 'phone' : 'name' };
}
