import { comeIn } from './door/come-in.ts';
import { doorPage } from './door/door-page.ts';
import { dropWay, heldWay, holdWay, shelvesOf, type Seat } from './door/kept-seat.ts';
import { knocks } from './door/knock.ts';
import { readWayIn } from './door/way-in.ts';

const page = doorPage(document);
const shelves = shelvesOf(window);
const target = document.getElementById('room') ?? document.body;
const room = () => import('./room.ts');

/** What does not arrive of the page is fetched again when somebody asks for it. */
async function open(fetchAndOpen: () => Promise<void>): Promise<void> {
  try {
    await fetchAndOpen();
    page.show('in');
  } catch (problem) {
    await page.sayNo('no-connection');
    page.offerAgain(() => void open(fetchAndOpen));
    reportError(problem);
  }
}

const enter = (seat: Seat, name: string | null): Promise<void> =>
  open(async () => (await room()).openRoom({ seat, name, shelves, target }));

const clearAddress = (): void => history.replaceState(null, '', location.pathname);

function comeInBy(hash: string): void {
  const way = readWayIn(hash);
  if (way.kind !== 'tablet' && way.kind !== 'own') {
    dropWay(shelves);
    const ownCode = (code: string): void => comeInBy(`#k${code}`);
    return void comeIn(way, {
      page,
      knocks: knocks(fetch.bind(window)),
      shelves,
      enter,
      ownCode,
      clearAddress,
    });
  }
  page.show('seat');
  if (holdWay(shelves, hash)) clearAddress();
  void open(async () => {
    const { openOther } = await import('./door/other-ways.ts');
    await openOther(way, { shelves, target, enter });
  });
}

comeInBy(location.hash || heldWay(shelves));

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
