import { idsFrom, type Language } from '@raakvlak/domain';
import { protocolVersion } from '@raakvlak/protocol/version';
import { mount } from 'svelte';
import { forgetSeat, keepSeat, type Seat, type Shelves } from './door/kept-seat.ts';
import { browserClock } from './meeting/browser-clock.ts';
import { Meeting } from './meeting/Meeting.svelte.ts';
import { openSocket } from './meeting/meeting-socket.ts';
import { Notebook } from './meeting/Notebook.svelte.ts';
import { pagesOnDevice } from './meeting/pages-on-device.ts';
import { letIn, reloadOnce, takeHandover } from './meeting/reload-once.ts';
import { RoomWords } from './meeting/RoomWords.svelte.ts';
import { deviceQueue } from './outbox/device-queue.ts';
import { pageQueue } from './outbox/queue.ts';
import Room from './screens/Room.svelte';

export type RoomPorts = {
  readonly seat: Seat;
  /** The name as it was typed at the door; a seat that is not kept tells it again. */
  readonly name: string | null;
  readonly shelves: Shelves;
  readonly target: HTMLElement;
  /** What is shown instead of the whole room. */
  readonly show?: (inside: Inside) => void;
};

export type Inside = {
  readonly meeting: Meeting;
  readonly words: RoomWords;
  readonly leave: () => void;
};

/** Fetches the texts of a language while somebody still stands at the door. */
export const prepare = (language: Language): Promise<RoomWords> => RoomWords.in(language);

/** Wires a seat to the server and shows what it sees. This is the phone's composition root. */
export async function openRoom({ seat, name, shelves, target, show }: RoomPorts): Promise<void> {
  const words = await RoomWords.in(seat.language);
  const kept = seat.keep === true && !seat.tabOnly;
  const newId = idsFrom((bytes) => crypto.getRandomValues(bytes));
  const notebook = new Notebook(kept ? pagesOnDevice(shelves.device, seat.token) : undefined);
  const handover = takeHandover(window, seat.token);
  if (handover) notebook.fromText(handover);

  const meeting: Meeting = new Meeting({
    socket: openSocket(
      () => ({
        as: 'participant',
        version: protocolVersion,
        token: seat.token,
        // Who was let in has the name that the server knows: one that was erased is not told again.
        name: meeting.you ? meeting.you.name : name,
      }),
      browserClock.now,
    ),
    queue: kept ? deviceQueue(window.indexedDB, seat.token) : pageQueue(),
    notebook,
    keep: seat.keep,
    clock: browserClock,
    newId,
    openTogether: async (board) => {
      const { openTogether } = await import('./meeting/open-together.ts');
      return openTogether(board, {
        wire: meeting.wire,
        kept: meeting.keep === true && !seat.tabOnly,
        seat: seat.token,
        newId,
      });
    },
    onYou: (you) => {
      letIn(window);
      const stored = keepSeat(shelves, {
        ...seat,
        meeting: you.meeting,
        keep: you.keep,
        language: words.language,
      });
      // A seat that was given back turns out to be kept: from a fresh page its words lie on the device again.
      if (stored && seat.keep === null && you.keep && !seat.tabOnly) location.reload();
    },
    onOut: (code) => {
      if (code === 'version') reloadOnce(window, seat.token, notebook.asText());
      else if (code !== 'meeting-closed') forgetSeat(shelves, seat);
    },
  });

  if (show) show({ meeting, words, leave });
  else mount(Room, { target, props: { meeting, words, leave, own: { seat, shelves } } });
  // On their way down, because not all of them bubble: shown again, back from another page, thawed, back on line.
  for (const event of ['visibilitychange', 'pageshow', 'resume', 'online'])
    window.addEventListener(event, () => meeting.wake(), true);

  function leave(): void {
    forgetSeat(shelves, seat);
    notebook.burn();
    meeting.outbox.empty();
    location.replace(location.pathname);
  }
}
