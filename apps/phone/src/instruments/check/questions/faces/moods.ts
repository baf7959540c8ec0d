import { faces, type AgeBand } from '@raakvlak/domain/check';

/** How each face of an age looks, from -1 sad to 1 glad. */
export function moodsOf(ages: AgeBand): readonly number[] {
  const last = faces[ages] - 1;
  return Array.from({ length: last + 1 }, (_, at) => (at / last) * 2 - 1);
}
