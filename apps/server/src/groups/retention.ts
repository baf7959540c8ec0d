import { goneFrom, type Id } from '@raakvlak/domain';
import type { Held } from '../meetings/meeting.ts';
import type { Group } from './groups-store.ts';

/** Erases what a group gave and made when its time is over. */
export type Retention = {
  /** Answers how many meetings are gone. */
  readonly sweep: () => Promise<number>;
};

/**
 * A group's boards are kept for so many days after its last meeting, as its participants were told; then its meetings go
 * with everything in them, and its roster. The group itself stays: it is a name on the facilitator's shelf. While it meets,
 * nothing goes.
 */
export function createRetention({
  groups,
  heldPerGroup,
  heldIn,
  remove,
  forgetPeople,
  erased,
  now,
}: {
  groups: () => Promise<readonly Group[]>;
  heldPerGroup: (organisation: Id) => Promise<ReadonlyMap<Id, Held>>;
  heldIn: (organisation: Id, group: Id) => Promise<readonly Id[]>;
  /** Ends it if it runs, and erases it. */
  remove: (organisation: Id, meeting: Id) => Promise<void>;
  forgetPeople: (organisation: Id, group: Id) => Promise<void>;
  erased: () => Promise<void>;
  now: () => number;
}): Retention {
  async function isOver({ id, organisation, keepDays }: Group): Promise<boolean> {
    const held = (await heldPerGroup(organisation)).get(id);
    return held?.open === null && held.lastAt !== null && goneFrom(held.lastAt, keepDays) <= now();
  }

  return {
    sweep: async () => {
      let gone = 0;
      for (const group of await groups()) {
        if (!(await isOver(group))) continue;
        for (const meeting of await heldIn(group.organisation, group.id)) {
          await remove(group.organisation, meeting);
          gone += 1;
        }
        await forgetPeople(group.organisation, group.id);
      }
      if (gone > 0) await erased();
      return gone;
    },
  };
}
