import type { Language } from '@raakvlak/domain';
import type { SeatGiven, Tablet } from '@raakvlak/protocol/http';
import { furtherPhoneWords, tabletPhoneWords } from '@raakvlak/words/phone';
import { mount, unmount } from 'svelte';
import { dropWay, findSeat, forgetSeat, keepSeat, type Seat, type Shelves } from '../door/kept-seat.ts';
import { post, type Knocked } from '../door/knock.ts';
import { openRoom } from '../room.ts';
import TurnRoom from './TurnRoom.svelte';
import Turns from './Turns.svelte';

export type TabletPorts = {
  readonly secret: string;
  readonly shelves: Shelves;
  readonly target: HTMLElement;
};

const ask = <T>(path: string, secret: string): Promise<Knocked<T>> =>
  post<T>(fetch.bind(window), path, { secret });

/**
 * One device that people take turns at. Between two of them the page is made anew, so that nothing of the one before is left; the
 * tab holds the device's secret, and the seat of whoever is at it, and the device itself holds nothing.
 */
export function openTablet({ secret, shelves: { tab }, target }: TabletPorts): void {
  const shelves: Shelves = { tab, device: undefined };
  let shown: Record<string, never> | undefined;

  void look();

  async function look(): Promise<void> {
    const found = await ask<Tablet>('/api/tablet', secret);
    if (!found.ok) return sayNo(found.code, look);
    const tablet = found.value;
    const seat = findSeat(shelves);
    if (seat?.meeting === tablet.meeting.meeting) return sit(seat, tablet, tablet.taken);
    await show(tablet.meeting.language, { tablet, onnext: () => next(tablet) });
  }

  async function next(tablet: Tablet): Promise<void> {
    const given = await ask<SeatGiven>('/api/tablet/next', secret);
    if (!given.ok) return given.code === 'no-places' ? look() : sayNo(given.code, () => next(tablet));
    const { language } = tablet.meeting;
    const seat: Seat = { ...given.value, keep: null, language, tabOnly: true };
    keepSeat(shelves, seat);
    return sit(seat, tablet, tablet.taken + 1);
  }

  async function sit(seat: Seat, { meeting, paper, places }: Tablet, turn: number): Promise<void> {
    const texts = await tabletPhoneWords(meeting.language);
    await clear();
    await openRoom({
      seat,
      name: null,
      shelves,
      target,
      show: (inside) => {
        const done = (): void => {
          inside.meeting[Symbol.dispose]();
          forgetSeat(shelves, seat);
          location.reload();
        };
        mount(TurnRoom, { target, props: { ...inside, texts, paper, turn, turns: places, done } });
      },
    });
  }

  async function sayNo(code: Extract<Knocked<never>, { ok: false }>['code'], again: () => Promise<void>) {
    const language = document.documentElement.lang === 'en' ? 'en' : 'nl';
    const refusals = (await furtherPhoneWords(language)).refusals;
    const trouble = code === 'no-connection' ? undefined : refusals[code];
    if (code === 'meeting-closed' || code === 'not-found') dropWay(shelves);
    await show(language, { trouble, onnext: again });
  }

  async function show(
    language: Language,
    props: { tablet?: Tablet; trouble?: string | undefined; onnext: () => Promise<void> },
  ): Promise<void> {
    const texts = await tabletPhoneWords(language);
    document.documentElement.lang = language;
    await clear();
    shown = mount(Turns, { target, props: { texts, ...props } });
  }

  async function clear(): Promise<void> {
    if (shown) await unmount(shown);
    shown = undefined;
  }
}
