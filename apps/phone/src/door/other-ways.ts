import type { Seat, Shelves } from './kept-seat.ts';
import type { WayIn } from './way-in.ts';

type Other = Extract<WayIn, { kind: 'tablet' | 'own' }>;
type Ports = {
  readonly shelves: Shelves;
  readonly target: HTMLElement;
  readonly enter: (seat: Seat, name: string | null) => Promise<void>;
};

/** The ways in that few people take: fetched by them alone. */
export async function openOther(way: Other, ports: Ports): Promise<void> {
  if (way.kind === 'tablet') (await import('../tablet/open-tablet.ts')).openTablet({ ...ports, ...way });
  else (await import('../own/open-own.ts')).openOwn({ ...ports, ...way });
}
