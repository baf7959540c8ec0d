import type { RefusalCode } from '@raakvlak/domain';
import type { OwnFound, OwnLine, SeatGiven } from '@raakvlak/protocol/http';
import { checkPhoneWords, furtherPhoneWords, ownPhoneWords } from '@raakvlak/words/phone';
import { mount, unmount } from 'svelte';
import { dropWay, keepSeat, type Seat, type Shelves } from '../door/kept-seat.ts';
import { post, type Knocked } from '../door/knock.ts';
import OwnDoor from './OwnDoor.svelte';

export type OwnPorts = {
  readonly code: string;
  readonly shelves: Shelves;
  readonly target: HTMLElement;
  readonly enter: (seat: Seat, name: string | null) => Promise<void>;
};

/** What one can ask with a personal code. */
export const ownKnocks = (get: typeof fetch, code: string) => ({
  find: () => post<OwnFound>(get, '/api/own/find', { code }),
  join: (keep: boolean, takeOver: boolean) => post<SeatGiven>(get, '/api/own/join', { code, keep, takeOver }),
  line: () => post<OwnLine>(get, '/api/own/line', { code }),
  withdraw: (board: string | null) => post<undefined>(get, '/api/own/withdraw', { code, board }),
});
export type OwnKnocks = ReturnType<typeof ownKnocks>;

/** A personal code: into the group's meeting as the same person as before, or to what one answered before. */
export function openOwn({ code, shelves, target, enter }: OwnPorts): void {
  const language = document.documentElement.lang === 'en' ? 'en' : 'nl';
  const knock = ownKnocks(fetch.bind(window), code);
  void Promise.all([
    ownPhoneWords(language),
    checkPhoneWords(language),
    furtherPhoneWords(language),
    knock.find(),
  ]).then(([words, check, { refusals }, found]) => {
    const sayNo = (no: Extract<Knocked<never>, { ok: false }>['code']): string =>
      no === 'no-connection' ? words.noConnection : refusals[no satisfies RefusalCode];
    const page = mount(OwnDoor, {
      target,
      props: {
        words,
        check,
        language,
        knock,
        found,
        sayNo,
        joined: async (given: SeatGiven, keep: boolean) => {
          dropWay(shelves);
          const seat: Seat = { ...given, keep, language, tabOnly: false };
          keepSeat(shelves, seat);
          await unmount(page);
          await enter(seat, null);
        },
        leave: () => {
          dropWay(shelves);
          location.replace(location.pathname);
        },
      },
    });
  });
}
