import { comeIn } from './door/come-in.ts';
import { doorPage } from './door/door-page.ts';
import { shelvesOf, type Seat } from './door/kept-seat.ts';
import { knocks } from './door/knock.ts';
import { readWayIn } from './door/way-in.ts';

const page = doorPage(document);
const shelves = shelvesOf(window);
const room = () => import('./room.ts');

async function enter(seat: Seat, name: string | null): Promise<void> {
  try {
    const { openRoom } = await room();
    await openRoom({ seat, name, shelves, target: document.getElementById('room') ?? document.body });
    page.show('in');
  } catch (problem) {
    // The rest of the page did not arrive: the seat is ours, so only the fetching is done again.
    await page.sayNo('no-connection');
    page.offerAgain(() => void enter(seat, name));
    reportError(problem);
  }
}

void comeIn(readWayIn(location.hash), {
  page,
  knocks: knocks(fetch.bind(window)),
  shelves,
  enter,
  clearAddress: () => history.replaceState(null, '', location.pathname),
});

// A new way in, opened in the tab of an old one, changes only the fragment.
window.addEventListener('hashchange', () => location.reload());

// While somebody types a name, what comes after is fetched already.
window.addEventListener(
  'load',
  () =>
    void room().then(
      (module) => module.prepare('nl'),
      () => undefined,
    ),
  { once: true },
);
