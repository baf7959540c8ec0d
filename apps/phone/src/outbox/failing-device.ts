/** How a device lets somebody down at one point. */
export type Way = 'throws' | 'refuses' | 'hangs' | 'closed' | 'renewed elsewhere';

/** A point that a page came past: what it asked or waited for, and the how manyth time. */
export type Point = { readonly at: string; readonly nr: number };

export type Failing = {
  readonly name: string;
  readonly factory: IDBFactory;
  /** Everything the page came past before all was well, in order. */
  readonly passed: readonly Point[];
  /** Whether it came to the fault. */
  readonly failed: () => boolean;
  /** From now on everything works. */
  readonly heal: () => void;
  /** Resolves when the real device has nothing to do any more. */
  readonly quiet: () => Promise<void>;
};

type Fault = Point & { readonly way: Way; readonly forEver: boolean };

/** In which ways each point can fail. What is not named is asked of the page itself and cannot. */
export function waysAt(at: string): readonly Way[] {
  switch (at) {
    case 'database.createObjectStore':
    case 'transaction.objectStore':
      return ['throws'];
    case 'database.transaction':
      return ['throws', 'refuses', 'hangs', 'closed', 'renewed elsewhere'];
    case 'opening.onupgradeneeded':
    case 'opening.onsuccess':
    case 'transaction.oncomplete':
      return ['refuses', 'hangs'];
    case 'factory.open':
    case 'rows.getAll':
    case 'rows.put':
    case 'rows.delete':
      return ['throws', 'refuses', 'hangs'];
    default:
      return [];
  }
}

const kinds = [
  ['factory', IDBFactory],
  ['database', IDBDatabase],
  ['transaction', IDBTransaction],
  ['rows', IDBObjectStore],
  ['opening', IDBOpenDBRequest],
  ['request', IDBRequest],
] as const;
type Anything = (...given: unknown[]) => unknown;
const isFunction = (value: unknown): value is Anything => typeof value === 'function';
const kindOf = (it: unknown): string | undefined => kinds.find(([, of]) => it instanceof of)?.[0];

/**
 * A thin layer over the browser's own IndexedDB, under a name of its own. Every call that the page makes and every event
 * that it waits for is a point; at the one point of the fault, or from there on, it fails.
 */
export function failingDevice(name: string, fault: Fault | undefined): Failing {
  const passed: Point[] = [];
  const counts = new Map<string, number>();
  const silent = new WeakSet<object>();
  const refused = new WeakSet<object>();
  let healed = false;
  let failed = false;
  let busy = 0;
  const whenQuiet: (() => void)[] = [];

  const way = (at: string): Way | undefined => {
    if (healed) return undefined;
    const nr = (counts.get(at) ?? 0) + 1;
    counts.set(at, nr);
    passed.push({ at, nr });
    if (fault?.at !== at) return undefined;
    if (nr !== fault.nr && !(fault.forEver && nr > fault.nr)) return undefined;
    failed = true;
    return fault.way;
  };
  const started = (it: EventTarget, ...ends: readonly string[]): void => {
    busy += 1;
    const end = (): void => {
      busy -= 1;
      // The page's own listeners go first.
      void turn().then(() => {
        if (busy === 0) for (const resolve of whenQuiet.splice(0)) resolve();
      });
    };
    for (const event of ends) it.addEventListener(event, end, { once: true });
  };

  /** The request or transaction says no: a real transaction is really undone. */
  const refuse = (it: object): void => {
    refused.add(it);
    const transaction = it instanceof IDBTransaction ? it : it instanceof IDBRequest ? it.transaction : null;
    if (transaction) refused.add(transaction);
    transaction?.abort();
  };
  const hush = (it: object): void => {
    silent.add(it);
    if (it instanceof IDBRequest && it.transaction) silent.add(it.transaction);
  };

  const layered = (it: object): object =>
    new Proxy(it, {
      get: (_, key) => {
        const value: unknown = Reflect.get(it, key);
        if (key === 'error' && refused.has(it)) return new DOMException('full', 'QuotaExceededError');
        if (isFunction(value)) return (...given: unknown[]) => call(it, String(key), value, given);
        return kindOf(value) ? layered(value as object) : value;
      },
      set: (_, key, listener: unknown) =>
        Reflect.set(it, key, isFunction(listener) ? hearing(it, String(key), listener) : listener),
    });

  const call = (it: object, name: string, act: Anything, given: unknown[]): unknown => {
    const does = way(`${kindOf(it)}.${name}`);
    if (does === 'throws') throw new DOMException('not now', 'UnknownError');
    if (it instanceof IDBDatabase && does === 'closed') it.close();
    if (it instanceof IDBDatabase && does === 'renewed elsewhere')
      it.dispatchEvent(new IDBVersionChangeEvent('versionchange', { oldVersion: 1, newVersion: 2 }));
    const made = act.apply(it, given);
    if (made instanceof IDBOpenDBRequest) started(made, 'success', 'error');
    if (made instanceof IDBTransaction) started(made, 'complete', 'abort');
    if (does === 'hangs') hush(made as object);
    if (does === 'refuses') refuse(made as object);
    return kindOf(made) ? layered(made as object) : made;
  };

  const hearing = (it: object, key: string, listener: (event: unknown) => void) => (event: Event) => {
    if (silent.has(it)) return;
    const isBad = key === 'onerror' || key === 'onabort' || key === 'onversionchange' || key === 'onclose';
    const does = isBad ? undefined : way(`${kindOf(it)}.${key}`);
    if (does === 'hangs' || does === 'refuses') {
      // An upgrade that is not told of may not become one without stores.
      if (key === 'onupgradeneeded') (it as IDBOpenDBRequest).transaction?.abort();
      if (does === 'hangs') return hush(it);
      refused.add(it);
      const bad = Reflect.get(it, key === 'oncomplete' ? 'onabort' : 'onerror') as (event: unknown) => void;
      return key === 'onupgradeneeded' ? undefined : bad.call(it, event);
    }
    // An opening that was refused has succeeded all the same.
    if (key === 'onsuccess' && refused.has(it)) return (Reflect.get(it, 'onerror') as () => void).call(it);
    listener(event);
  };

  return {
    name,
    factory: {
      open: (_: string, version: number) => {
        const open = (...given: unknown[]): unknown => indexedDB.open(...(given as [string, number]));
        return call(indexedDB, 'open', open, [name, version]);
      },
    } as unknown as IDBFactory,
    passed,
    failed: () => failed,
    heal: () => (healed = true),
    quiet: async () => {
      // What was just decided may be asked of the device in the next turn.
      for (let turns = 0; turns < 3; turns += 1) {
        await turn();
        if (busy > 0) await new Promise<void>((resolve) => whenQuiet.push(resolve));
      }
    },
  };
}

/** The next turn of the page; a timer of a page takes some milliseconds. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  });
}
