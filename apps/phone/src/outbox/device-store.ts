import { browserClock } from '../meeting/browser-clock.ts';

/** What hangs (seen on phones) must not keep a person waiting (ms). */
const answersWithin = 3_000;

/** Every store with the parts of its key; a new one raises the version. */
const stores = { gives: ['seat', 'nr'], intents: ['seat', 'room', 'nr'] } as const;
const version = 1;

export type After = typeof browserClock.after;

export type DeviceStore = {
  readonly all: () => Promise<readonly unknown[]>;
  readonly put: (row: object) => Promise<void>;
  readonly drop: (...key: (string | number)[]) => Promise<void>;
  readonly close: () => void;
};

/**
 * One store of the phone's IndexedDB, opened at the first use. What fails or hangs on a connection that was there is tried
 * once more on a new one, since phones close it while they sleep; a second failure is the caller's to hear.
 */
export function deviceStore(
  factory: IDBFactory,
  name: keyof typeof stores,
  after: After = browserClock.after,
): DeviceStore {
  let opened: Promise<IDBDatabase> | undefined;
  const close = (): void => {
    // Also when it comes late.
    opened?.then(
      (database) => database.close(),
      () => undefined,
    );
    opened = undefined;
  };

  const once = <T>(mode: IDBTransactionMode, ask: (rows: IDBObjectStore) => IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      const late = after(answersWithin, () => reject(new Error('the phone did not answer')));
      (opened ??= open(factory))
        .then((database) => committed(database, name, mode, ask))
        .then(resolve, reject)
        .finally(late);
    });

  const act = async <T>(
    mode: IDBTransactionMode,
    ask: (rows: IDBObjectStore) => IDBRequest<T>,
  ): Promise<T> => {
    const before = opened;
    try {
      return await once(mode, ask);
    } catch (problem) {
      close();
      if (!before) throw problem;
      return once(mode, ask);
    }
  };

  return {
    all: () => act('readonly', (rows) => rows.getAll() as IDBRequest<unknown[]>),
    put: async (row) => void (await act('readwrite', (rows) => rows.put(row))),
    drop: (...key) => act('readwrite', (rows) => rows.delete(key)),
    close,
  };
}

/** Resolves when the transaction is complete, not when the request succeeded: only then is it on the device. */
function committed<T>(
  database: IDBDatabase,
  name: string,
  mode: IDBTransactionMode,
  ask: (rows: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(name, mode);
    const request = ask(transaction.objectStore(name));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = transaction.onerror = () => reject(transaction.error ?? request.error ?? nothing());
  });
}

function open(factory: IDBFactory): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open('raakvlak', version);
    request.onupgradeneeded = () => {
      for (const [name, keyPath] of Object.entries(stores))
        request.result.createObjectStore(name, { keyPath: [...keyPath] });
    };
    request.onerror = () => reject(request.error ?? nothing());
    request.onsuccess = () => {
      // Another tab may want to renew it; holding on would block that tab.
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
  });
}

const nothing = (): Error => new Error('the phone did not store it');
