import type { Id } from '@raakvlak/domain';

/** Who somebody on a socket is, after they were let in. */
export type Guest =
  | { readonly role: 'participant'; readonly meeting: Id; readonly seat: Id; readonly name: string | null }
  | { readonly role: 'facilitator'; readonly meeting: Id; readonly user: Id }
  | { readonly role: 'stage'; readonly meeting: Id };

// The rooms of Socket.io in which a meeting speaks: one per audience and one per seat.
const phones = (meeting: Id): string => `${meeting} phones`;
const stages = (meeting: Id): string => `${meeting} stages`;
export const consoles = (meeting: Id): string => `${meeting} consoles`;
export const seatRoom = (seat: Id): string => `seat ${seat}`;
export const everyone = (meeting: Id): string[] => [phones(meeting), stages(meeting), consoles(meeting)];

/** Who hears of cards at one pace: the screens that a room looks at, and the phones in its hands. */
export const audiences = ['screens', 'phones'] as const;
export type Audience = (typeof audiences)[number];
export const roomsFor: Readonly<Record<Audience, (meeting: Id) => string[]>> = {
  screens: (meeting) => [stages(meeting), consoles(meeting)],
  phones: (meeting) => [phones(meeting)],
};

/** What this guest hears. */
export function roomsOf(guest: Guest): string[] {
  switch (guest.role) {
    case 'participant':
      return [phones(guest.meeting), seatRoom(guest.seat)];
    case 'facilitator':
      return [consoles(guest.meeting)];
    case 'stage':
      return [stages(guest.meeting)];
  }
}
