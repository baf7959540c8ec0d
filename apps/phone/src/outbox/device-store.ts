/** A connection that is refused or that hangs (seen on phones) must not keep a person waiting (ms). */
const openWithin = 3_000;

/** Every store with the parts of its key; a new one raises the version. */
const stores = { gives: ['seat', 'nr'], intents: ['seat', 'room', 'nr'] } as const;
const version = 1;

export type DeviceStore = {
  readonly all: () => Promise<readonly unknown[]>;
  readonly put: (row: object) => Promise<void>;
  readonly drop: (...key: (string | number)[]) => Promise<void>;
  readonly close: () => void;
};

/**
 * One store of the phone's IndexedDB, opened at the first use. A connection that broke is opened once more, since phones
 * close it while they sleep; a second failure is the caller's to hear.
 */
export function deviceStore(factory: IDBFactory, name: keyof typeof stores): DeviceStore {
  let opened: Promise<IDBDatabase> | undefined;

  const act = async <T>(
    mode: IDBTransactionMode,
    ask: (rows: IDBObjectStore) => IDBRequest<T>,
  ): Promise<T> => {
    try {
      return await committed(await (opened ??= open(factory)), name, mode, ask);
    } catch {
      opened = open(factory);
      return committed(await opened, name, mode, ask);
    }
  };

  return {
    all: () => act('readonly', (rows) => rows.getAll() as IDBRequest<unknown[]>),
    put: async (row) => void (await act('readwrite', (rows) => rows.put(row))),
    drop: (...key) => act('readwrite', (rows) => rows.delete(key)),
    close: () => {
      opened?.then(
        (database) => database.close(),
        () => undefined,
      );
    },
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
    transaction.onabort = transaction.onerror = () =>
      reject(transaction.error ?? new Error('the phone did not store it'));
  });
}

function open(factory: IDBFactory): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('the phone did not open its storage')), openWithin);
    const request = factory.open('raakvlak', version);
    request.onupgradeneeded = () => {
      for (const [name, keyPath] of Object.entries(stores))
        request.result.createObjectStore(name, { keyPath: [...keyPath] });
    };
    request.onerror = () => reject(request.error ?? new Error('the phone refused its storage'));
    request.onsuccess = () => {
      clearTimeout(late);
      // Another tab may want to renew it; holding on would block that tab.
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
  });
}
