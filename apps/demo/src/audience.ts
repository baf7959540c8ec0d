import { randomFillSync } from 'node:crypto';
import { answerAll } from '@raakvlak/crowd/answering';
import { chanceFrom } from '@raakvlak/crowd/people';
import { SimulatedPhone } from '@raakvlak/crowd/phone';
import { idsFrom } from '@raakvlak/domain';

/*
 * A hall full of people without a screen: `node audience.ts ADDRESS COUNT`, the address being the one in the QR code. They
 * come in, answer what is asked, wait for the result and see whether all of them were shown the same. Says what it did.
 */

const [address = '', people = '300'] = process.argv.slice(2);
const { origin, hash } = new URL(address);
const newId = idsFrom((bytes) => randomFillSync(bytes));
const say = (text: string): void => void process.stdout.write(`${text}\n`);
const wait = (ms: number): Promise<void> => new Promise((later) => setTimeout(later, ms));

const shown = new Map<SimulatedPhone, string>();
let toldAsk: () => void = () => undefined;
let toldAll: () => void = () => undefined;
const asked = new Promise<void>((resolve) => (toldAsk = resolve));
const allShown = new Promise<void>((resolve) => (toldAll = resolve));

const phones = await Promise.all(
  Array.from({ length: Number(people) }, async (_, at) => {
    await wait(at * 15);
    return SimulatedPhone.join({
      base: origin,
      way: { secret: hash.slice(1) },
      name: null,
      keep: at % 10 !== 0,
      newId,
      heard: (event, phone) => {
        if (event === 'meeting' && phone.mirror.kindNow() === 'ask') toldAsk();
        const board = phone.mirror.boardNow();
        const results = board && phone.mirror.results.get(board);
        if (event === 'results' && results) shown.set(phone, JSON.stringify(results.results));
        if (shown.size === Number(people)) toldAll();
      },
    });
  }),
);
say(`in ${phones.length}`);

await asked;
// The step binds three seconds after it was announced.
await wait(3_500);
const heard = await Promise.all(
  phones.map((phone, at) => answerAll({ phone, chance: chanceFrom(at), wait }, { least: 200, most: 1_500 })),
);
say(`answered ${heard.flat().length} refused ${heard.flat().filter(({ ok }) => !ok).length}`);

await allShown;
say(`shown ${shown.size} different ${new Set(shown.values()).size}`);
for (const phone of phones) phone[Symbol.dispose]();
