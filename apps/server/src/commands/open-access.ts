import { join } from 'node:path';
import { idsFrom } from '@raakvlak/domain';
import { createAccess, type Access } from '../access/access.ts';
import { byScrypt } from '../access/passwords.ts';
import { createAddress, type Address } from '../address.ts';
import type { Outside } from '../app.ts';
import { isHttps } from '../config.ts';
import { openDatabase } from '../database/open.ts';
import { readSecret } from '../secret.ts';

export type OpenedAccess = AsyncDisposable & { readonly access: Access; readonly address: Address };

/** Only the part about accounts, beside a server that may be running. */
export async function openAccess({ config, clock, random, log, interfaces }: Outside): Promise<OpenedAccess> {
  const secret = await readSecret({ folder: config.dataDir, random });
  const database = await openDatabase({ file: join(config.dataDir, 'raakvlak.db') });
  return {
    access: createAccess({
      db: database.db,
      passwords: byScrypt,
      secret,
      https: isHttps(config),
      newId: idsFrom(random),
      clock,
      log,
    }),
    address: createAddress({ ...config, port: () => config.port, interfaces }),
    [Symbol.asyncDispose]: () => database[Symbol.asyncDispose](),
  };
}
