import { pause, within } from '../until.ts';
import type { Phone, Tell } from '../room.ts';
import { gather } from './gather.ts';
import type { Workload } from './workload.ts';

const [viewers, edits, every] = [10, 400, 25] as const;

/** Ten phones in turn do one more thing on a board of `size` cards, four hundred in all: what each costs the server. */
const oneMore =
  (work: 'cards' | 'typing', does: (phone: Phone, nr: number, taken: Tell) => unknown): Workload =>
  async ({ size, counting, room: open }) => {
    await using room = await open();
    await room.fill(size);
    await room.prepare(work, viewers);
    const phones = await gather(viewers, () => room.phone());
    let taken = 0;
    const some = async (count: number): Promise<void> => {
      const already = taken;
      for (let nr = 0; nr < count; nr += 1) {
        const phone = phones[nr % viewers];
        if (phone) does(phone, nr + already, () => (taken += 1));
        await pause(every);
      }
      await within(() => !room.answers || taken - already === count, 20);
    };
    // Until code and caches are warm.
    await some(edits / 2);
    await counting.start();
    const before = taken;
    await some(edits);
    const server = await counting.stop();
    const refused = phones.flatMap((phone) => phone.refused).length;
    for (const phone of phones) phone[Symbol.dispose]();
    return {
      ...server,
      refused,
      taken: room.answers ? taken - before : null,
      cpuMsPerEdit: Math.round((server.cpuSeconds * 1e5) / edits) / 100,
    };
  };

export const oneMoreCard = oneMore('cards', (phone, nr, taken) =>
  phone.give(`Nog een kaart, nummer ${nr}`, taken),
);
export const oneMoreSign = oneMore('typing', (phone, _, taken) => phone.type('x', taken));
