import type { Say } from '../realtime/caller.ts';
import type { Meters } from './meters.ts';

/** The same, with the time that it takes. */
export function observedSay<Down>(say: Say<Down>, meters: Meters): Say<Down> {
  const timed = (act: () => void): void => {
    const end = meters.sending('message');
    act();
    end();
  };
  return {
    in: (rooms, event, payload) => timed(() => say.in(rooms, event, payload)),
    others: say.others,
    lightly: (rooms, event, payload) => timed(() => say.lightly(rooms, event, payload)),
    farewell: say.farewell,
  };
}
