import { expect, test } from 'vitest';
import type { Command, OutboxStore, ProviderEvent } from './client/index.ts';
import { forgetfulLog } from './testing/faulty-log.ts';
import { keepUp } from './testing/kept-up.ts';
import { contentOf, linkedGarden, ROOM } from './testing/linked.ts';
import type { Phone } from './testing/linked.ts';
import { memoryLog } from './testing/memory-log.ts';
import type { Disk } from './testing/memory-log.ts';

const PATIENCE = { timeout: 60_000 };
const PEOPLE = 12;
const EDITS = 20;
const MINUTE = 60_000;

type Guards = { readonly commandIds: boolean; readonly outbox: boolean };
type Ending = {
  /** Commands that are not answered, or not what they were told to be. */
  readonly lost: string[];
  readonly doubled: string[];
  /** What the server would not take, given back to its writer. */
  readonly refused: Command[];
  readonly equal: boolean;
};

/**
 * Everybody's network is gone for half an hour, without anybody being told; all of them go on, and half of
 * them load their page anew. Meanwhile the room is put away, gets a new epoch, is written in by the server
 * itself, and the server starts again.
 */
async function halfAnHour({ commandIds, outbox }: Guards): Promise<Ending> {
  const disk: Disk = new Map();
  const world = linkedGarden({
    seed: 7,
    makeLog: () => (commandIds ? memoryLog(disk) : forgetfulLog(disk)),
  });
  const { clock, network, random } = world;
  const told = new Map<string, ProviderEvent['is'][]>();
  const refused: Command[] = [];
  const done = new Set<string>();

  const people = Array.from({ length: PEOPLE }, (_, nr) => `p${nr}`).map((name) => {
    const kept = new Map<string, Command>();
    const store: OutboxStore = {
      load: async () => [...kept.values()],
      put: async (command) => void kept.set(command.id, command),
      remove: async (ids) => ids.forEach((id) => kept.delete(id)),
    };
    const open = (connected: boolean) => {
      const phone = world.phone(name, { connected, ...(outbox ? { store } : {}) });
      phone.provider.subscribe((event) => {
        const gone = event.is === 'refused' && event.command ? [event.command] : [];
        refused.push(...gone);
        for (const { id } of event.is === 'settled' ? event.commands : gone)
          told.set(id, [...(told.get(id) ?? []), event.is]);
      });
      return { phone, line: keepUp(phone.socket, { network, clock, chance: random.next }) };
    };
    return { open, at: open(true) };
  });
  const edit = ({ act }: Phone, nr: number): void => {
    const id = nr % 10 === 9 ? act('rule', { text: 'mine' }) : act('mark', { at: nr % 2 });
    if (id !== null) done.add(id);
  };

  await clock.advance(1_000);
  // The last ones before the cut arrive, and their answers do not.
  for (const { at } of people) edit(at.phone, 0);
  await clock.advance(2);
  network.down = true;

  for (let nr = 1; nr < EDITS; nr++) {
    for (const { at } of people) edit(at.phone, nr);
    await clock.advance(MINUTE);
    if (nr === 3) void world.hub.renew(ROOM);
    if (nr === 5) void world.hub.write(ROOM, (doc) => doc.getMap('ours').set('server.1', 'meanwhile'));
    if (nr === 10) world.restart();
    if (nr === 12)
      for (const person of people.filter((_, index) => index % 2 === 0)) {
        person.at.phone.provider.dispose();
        person.at.line.stop();
        person.at = person.open(false);
      }
  }
  await clock.advance(MINUTE * (30 - EDITS + 1));
  expect(
    people.every(({ at }) => !at.phone.socket.connected && at.phone.provider.status.is === 'offline'),
  ).toBe(true);

  network.down = false;
  await clock.advance(MINUTE / 2);
  const reading = world.hub.read(ROOM, (doc) => ({
    content: contentOf(doc),
    words: doc.getText('open').toJSON(),
  }));
  await clock.advance(1_000);
  const { content, words } = await reading;
  const times = (id: string): number => words.split(`<${id}>`).length - 1;
  for (const { at } of people) at.line.stop();
  return {
    lost: [...done].filter((id) => !told.has(id) || (id.endsWith('m') && times(id) < 1)),
    doubled: [...done].filter((id) => (told.get(id)?.length ?? 0) > 1 || times(id) > 1),
    refused,
    equal: people.every(
      ({ at }) =>
        at.phone.provider.status.is === 'current' &&
        JSON.stringify(contentOf(at.phone.provider.doc)) === JSON.stringify(content),
    ),
  };
}

test(
  'S39 P10 P1 after half an hour without a network, a new epoch and a restart, everything that twelve people did is there once, or was given back',
  PATIENCE,
  async () => {
    const { lost, doubled, refused, equal } = await halfAnHour({ commandIds: true, outbox: true });
    expect([lost, doubled, equal]).toEqual([[], [], true]);
    expect(refused).toHaveLength(PEOPLE * 2);
    expect(refused[0]).toMatchObject({ name: 'rule', args: { text: 'mine' } });
  },
);

test(
  'S33 P10 negative control: a log that forgets command ids doubles what was on its way when the line died',
  PATIENCE,
  async () => {
    const { doubled } = await halfAnHour({ commandIds: false, outbox: true });
    expect(doubled.length).toBeGreaterThan(0);
  },
);

test(
  'S32 P1 negative control: phones that keep nothing beyond a page lose half of it',
  PATIENCE,
  async () => {
    const { lost } = await halfAnHour({ commandIds: true, outbox: false });
    expect(lost.length).toBeGreaterThan(PEOPLE);
  },
);
