import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What the server counts of itself. Labels come from closed lists in the code: never a name, a word or an id. */
export type Meters = {
  readonly registry: Registry;
  /** A connection came; the result is called when it is gone. */
  readonly connected: (role: string) => () => void;
  /** Something was asked over a socket and answered: `ok`, or the code of a refusal. */
  readonly asked: (event: string, outcome: string) => void;
  /** A connection was ended by the server. */
  readonly dropped: (because: 'backlog' | 'flood' | 'stranger') => void;
  /** An answer over HTTP. */
  readonly answered: (status: number) => void;
  /** So many writes go into one transaction; the result is called with whether it is on the disk. */
  readonly writing: (writes: number) => (durable: boolean) => void;
  /** Something is sent to everyone in a room, document bytes or a message; the result is called when it is handed over. */
  readonly sending: (what: 'document' | 'message', bytes?: number) => () => void;
  /** A figure that is read when somebody looks. */
  readonly shows: (name: string, help: string, read: () => number) => void;
};

const nothing = (): void => undefined;

/** Counts nothing: where nobody can read the figures they are not worth what they cost, a tenth of what a card takes. */
export const noMeters = (): Meters => ({
  registry: new Registry(),
  connected: () => nothing,
  asked: nothing,
  dropped: nothing,
  answered: nothing,
  writing: () => nothing,
  sending: () => nothing,
  shows: nothing,
});

const seconds = [0.001, 0.005, 0.02, 0.1, 0.5, 2];

export function createMeters(): Meters {
  const registry = new Registry();
  const registers = [registry];
  const connections = new Gauge({
    name: 'raakvlak_connections',
    help: 'Open sockets, by what they are.',
    labelNames: ['role'],
    registers,
  });
  const asked = new Counter({
    name: 'raakvlak_asked_total',
    help: 'What came over sockets, by event and by how it was answered: ok or the code of a refusal.',
    labelNames: ['event', 'outcome'],
    registers,
  });
  const dropped = new Counter({
    name: 'raakvlak_dropped_total',
    help: 'Sockets that the server ended: they did not read, sent too much, or said what nobody says.',
    labelNames: ['because'],
    registers,
  });
  const answers = new Counter({
    name: 'raakvlak_http_answers_total',
    help: 'Answers over HTTP, by the first digit of their status.',
    labelNames: ['status'],
    registers,
  });
  const commits = new Histogram({
    name: 'raakvlak_commit_seconds',
    help: 'Time that one durable transaction took.',
    buckets: seconds,
    registers,
  });
  const batches = new Histogram({
    name: 'raakvlak_commit_writes',
    help: 'Writes that went into one durable transaction.',
    buckets: [1, 2, 5, 20, 100],
    registers,
  });
  const failures = new Counter({
    name: 'raakvlak_commit_failures_total',
    help: 'Transactions that did not reach the disk. Nobody was told that they did.',
    registers,
  });
  const sends = new Histogram({
    name: 'raakvlak_fan_out_seconds',
    help: 'Time to hand one message over to every socket in a room.',
    labelNames: ['what'],
    buckets: seconds,
    registers,
  });
  const frames = new Histogram({
    name: 'raakvlak_frame_bytes',
    help: 'Bytes of one document frame, before it goes to everyone.',
    buckets: [64, 256, 1024, 8192, 65_536],
    registers,
  });

  return {
    registry,
    connected: (role) => {
      connections.inc({ role });
      return () => connections.dec({ role });
    },
    asked: (event, outcome) => asked.inc({ event, outcome }),
    dropped: (because) => dropped.inc({ because }),
    answered: (status) => answers.inc({ status: `${Math.floor(status / 100)}xx` }),
    writing: (writes) => {
      const end = commits.startTimer();
      return (durable) => {
        if (!durable) return failures.inc();
        end();
        batches.observe(writes);
      };
    },
    sending: (what, bytes) => {
      if (bytes !== undefined) frames.observe(bytes);
      const end = sends.startTimer({ what });
      return () => void end();
    },
    shows: (name, help, read) => {
      registry.registerMetric(
        new Gauge({
          name,
          help,
          registers: [],
          collect() {
            this.set(read());
          },
        }),
      );
    },
  };
}
