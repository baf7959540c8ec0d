import { isId, type Id, type Language } from '@raakvlak/domain';

/** Whoever has the token sits there. `keep` and `meeting` are unknown until the server said who sits here. */
export type Seat = {
  readonly token: string;
  readonly meeting: Id | null;
  readonly keep: boolean | null;
  readonly language: Language;
  /** Opened in this tab only, for somebody without a phone: never kept on the device. */
  readonly tabOnly: boolean;
};

export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
export type Shelves = { readonly tab: Shelf | undefined; readonly device: Shelf | undefined };

const name = 'raakvlak.seat';
const wayName = 'raakvlak.way';

/**
 * Puts a seat where a reload finds it again: on the device only when its owner chose that what is given be kept, else in
 * this tab. A browser that blocks storage makes it false; then the address has to stay as it is.
 */
export function keepSeat({ tab, device }: Shelves, seat: Seat): boolean {
  const onDevice = seat.keep === true && !seat.tabOnly;
  drop(onDevice ? tab : undefined);
  return put(onDevice ? device : tab, name, JSON.stringify(seat));
}

/** The seat of this tab, else the one of this device. */
export const findSeat = ({ tab, device }: Shelves): Seat | undefined => take(tab) ?? take(device);

export function forgetSeat({ tab, device }: Shelves, { token }: Pick<Seat, 'token'>): void {
  for (const shelf of [tab, device]) if (take(shelf)?.token === token) drop(shelf);
}

/** A way in that this tab comes back to after a reload: a device that is passed on, or a personal code. */
export const heldWay = ({ tab }: Shelves): string => read(tab, wayName) ?? '';

export const holdWay = ({ tab }: Shelves, hash: string): boolean => put(tab, wayName, hash);

export const dropWay = ({ tab }: Shelves): void => drop(tab, wayName);

/** The browser's own two; asking for one throws where storage is blocked. */
export function shelvesOf(browser: Pick<Window, 'sessionStorage' | 'localStorage'>): Shelves {
  const open = (ask: () => Storage): Shelf | undefined => {
    try {
      return ask();
    } catch {
      // Storage is blocked here; what would be on the shelf stays in the page.
      return undefined;
    }
  };
  return { tab: open(() => browser.sessionStorage), device: open(() => browser.localStorage) };
}

function take(shelf: Shelf | undefined): Seat | undefined {
  try {
    const seat = JSON.parse(read(shelf, name) ?? 'null') as Seat | null;
    return seat && isId(seat.token) ? seat : undefined;
  } catch {
    // Unreadable is as good as not there: the person joins again.
    return undefined;
  }
}

function read(shelf: Shelf | undefined, key: string): string | null {
  try {
    return shelf?.getItem(key) ?? null;
  } catch {
    // A shelf that cannot be reached holds nothing of ours.
    return null;
  }
}

function put(shelf: Shelf | undefined, key: string, text: string): boolean {
  try {
    shelf?.setItem(key, text);
    return shelf !== undefined;
  } catch {
    // Full or forbidden: the seat lives as long as the page.
    return false;
  }
}

function drop(shelf: Shelf | undefined, key = name): void {
  try {
    shelf?.removeItem(key);
  } catch {
    // A shelf that cannot be reached holds nothing of ours.
    return;
  }
}
