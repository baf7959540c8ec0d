import { collectDefaultMetrics } from 'prom-client';
import type { Clock } from '../clock.ts';
import { groupCommit, type Commit, type Rest } from '../database/group-commit.ts';
import { probe } from '../database/probe.ts';
import type { Db } from '../database/schema.ts';
import type { Seen } from '../http/web.ts';
import { Underway } from '../underway.ts';
import { filesOf } from './files-of.ts';
import { createMeters, noMeters, type Meters } from './meters.ts';
import { metricsPage } from './metrics-page.ts';
import { createReadiness, type Ready } from './readiness.ts';

export type Observing = {
  readonly meters: Meters;
  readonly ready: Ready;
  readonly commit: Commit;
  readonly seen: Seen;
  /** What came over sockets and is not answered yet. */
  readonly sockets: Underway;
};

/** What the server knows of itself: figures, whether it can store, and what it is still working on. */
export function startObserving({
  db,
  clock,
  dataDir,
  metricsToken,
  rest,
}: {
  db: Db;
  clock: Clock;
  dataDir: string;
  metricsToken: string | undefined;
  rest: Rest | undefined;
}): Observing {
  const meters = metricsToken === undefined ? noMeters() : createMeters();
  const ready = createReadiness({ commit: groupCommit(db, meters.writing, rest), probe, clock });
  // They cost a little all the time, and nobody else looks at them.
  if (metricsToken !== undefined) collectDefaultMetrics({ register: meters.registry });
  filesOf(dataDir, meters);
  return {
    meters,
    ready,
    commit: ready.commit,
    sockets: new Underway(),
    seen: {
      readiness: ready.now,
      figures: metricsPage({ registry: meters.registry, token: metricsToken, now: clock.now }),
      answered: meters.answered,
      underway: new Underway(),
    },
  };
}
