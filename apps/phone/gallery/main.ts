import { idsFrom } from '@raakvlak/domain';
import type { DownEvents } from '@raakvlak/protocol/down';
import { tabletPhoneWords } from '@raakvlak/words/phone';
import { mount } from 'svelte';
import { browserClock } from '../src/meeting/browser-clock.ts';
import type { MeetingSocket } from '../src/meeting/meeting-socket.ts';
import { Meeting } from '../src/meeting/Meeting.svelte.ts';
import { Notebook } from '../src/meeting/Notebook.svelte.ts';
import { RoomWords } from '../src/meeting/RoomWords.svelte.ts';
import { pageQueue } from '../src/outbox/queue.ts';
import Room from '../src/screens/Room.svelte';
import TurnRoom from '../src/tablet/TurnRoom.svelte';
import { asideScenes } from './aside-scenes.ts';
import { LocalTogether } from './local-together.svelte.ts';
import { board } from './recorded.ts';
import { scenes, usual } from './scenes.ts';

/* Every screen without a server: messages as they cross the wire, and a document of this page alone. Never in a build. */

const name = new URLSearchParams(location.search).get('scene') ?? '';
const found = scenes[name];
const aside = asideScenes[name];
if (aside) {
  document.documentElement.dataset['way'] = 'in';
  aside(document.getElementById('room') ?? document.body);
  document.documentElement.dataset['ready'] = name;
} else if (found) await show();
else list();

function list(): void {
  for (const other of [...Object.keys(scenes), ...Object.keys(asideScenes)]) {
    const link = Object.assign(document.createElement('a'), { href: `?scene=${other}`, textContent: other });
    document.body.append(link, document.createElement('br'));
  }
}

async function show(): Promise<void> {
  const scene = found ?? { view: scenes['welcome']?.view ?? fail() };
  const you = scene.you ?? usual.you;
  let tell: { [E in keyof DownEvents]?: DownEvents[E] } = {};
  let presence: Parameters<MeetingSocket['onPresence']>[0] = () => undefined;
  const socket: MeetingSocket = {
    hear: (heard) => (tell = heard),
    onPresence: (hear) => (presence = hear),
    connect: () => undefined,
    give: async (give) => ({
      ok: true,
      stored: you.keep,
      card: give.kind === 'write' ? give.id : null,
      state: give.kind === 'write' ? (scene.view.boards[0]?.revealed ? 'shown' : 'sent') : null,
    }),
    wake: () => undefined,
    raw: undefined,
    close: () => undefined,
  };
  let page: string | null = null;
  const notebook = new Notebook(
    you.keep ? { read: () => page, write: (text) => (page = text), tear: () => (page = null) } : undefined,
  );
  for (const [field, words] of scene.drafts ?? []) notebook.setDraft(board, field, words);

  const now = scene.view.now;
  const meeting = new Meeting({
    socket,
    queue: pageQueue(),
    notebook,
    keep: you.keep,
    clock: { ...browserClock, now: () => now, everySecond: () => () => undefined },
    newId: idsFrom((bytes) => crypto.getRandomValues(bytes)),
    openTogether: async (on) => new LocalTogether(on, scene.intents ?? []),
    onYou: () => undefined,
    onOut: () => undefined,
  });
  const door = new DOMParser().parseFromString(await (await fetch('/')).text(), 'text/html');
  document.body.prepend(door.querySelector('.planes') ?? fail());
  document.documentElement.dataset['way'] = 'in';
  const words = await RoomWords.in('nl');
  const target = document.getElementById('room') ?? document.body;
  const leave = (): void => location.assign('?');
  if (scene.turn) {
    const texts = await tabletPhoneWords('nl');
    mount(TurnRoom, {
      target,
      props: { meeting, words, leave, texts, turns: 8, done: leave, ...scene.turn },
    });
  } else
    mount(Room, {
      target,
      props: {
        meeting,
        words,
        leave,
        own: {
          seat: { token: '', meeting: null, keep: true, language: 'nl', tabOnly: false },
          shelves: { tab: undefined, device: undefined },
        },
      },
    });

  presence('here');
  tell.you?.(you);
  tell.meeting?.(scene.view);
  tell.agreements?.([...usual.agreements]);
  tell.pulse?.({ seats: 9, given: [{ board, cards: 10, late: 0, answered: 0 }] });
  if (scene.cards) tell.cards?.({ board, cards: [...scene.cards] });
  if (scene.counts) tell.recognised?.({ board, counts: [...scene.counts] });
  if (scene.mine) tell.mine?.(scene.mine);
  if (scene.own) tell.answers?.(scene.own);
  if (scene.results) tell.results?.(scene.results);
  if (scene.offline) presence('away');
  if (scene.then) tell.meeting?.(scene.then);
  if (scene.out) presence('out', scene.out);
  for (const label of scene.tap ?? []) await tap(label);
  document.documentElement.dataset['ready'] = name;
}

/** Waits for a button with these words, and taps it. */
async function tap(label: string): Promise<void> {
  const find = (): HTMLElement | undefined =>
    [...document.querySelectorAll<HTMLElement>('button, a')].find(
      (one) => (one.getAttribute('aria-label') ?? one.innerText.trim()) === label,
    );
  for (let found = find(); ; found = find()) {
    if (found) return found.click();
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

function fail(): never {
  throw new Error('the gallery has no such scene');
}
