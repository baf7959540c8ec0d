import { idsFrom, type Id } from '@raakvlak/domain';
import { browserClock } from './browser-clock.ts';
import { LiveMeeting, type MeetingPorts } from './LiveMeeting.svelte.ts';
import { facilitatorHello, openSocket, stageHello } from './meeting-socket.ts';

/** The meeting as the console has it; `refused` hears what could not be done on a board. */
export const openConsole = (id: Id, refused: MeetingPorts['refused']): LiveMeeting =>
  new LiveMeeting(openSocket(facilitatorHello(id)), { ...inBrowser, refused });

/** The meeting as the big screen has it: it only looks. */
export const openStage = (id: Id, secret: string): LiveMeeting =>
  new LiveMeeting(openSocket(stageHello(id, secret)), { ...inBrowser, refused: () => undefined });

const inBrowser: Omit<MeetingPorts, 'refused'> = {
  clock: browserClock,
  newId: idsFrom((bytes) => crypto.getRandomValues(bytes)),
  report(error) {
    // Thrown where nothing of ours runs, so that the browser writes it down.
    setTimeout(() => {
      throw error;
    });
  },
  onWake(wake) {
    const stop = new AbortController();
    const { signal } = stop;
    document.addEventListener('visibilitychange', () => !document.hidden && wake(), { signal });
    addEventListener('pageshow', wake, { signal });
    addEventListener('online', wake, { signal });
    return () => stop.abort();
  },
  outdated() {
    // Once: if the new page is refused too, reloading does not help.
    if (sessionStorage.getItem(reloadedKey)) return;
    sessionStorage.setItem(reloadedKey, 'yes');
    location.reload();
  },
};

const reloadedKey = 'raakvlak.reloaded';
