import { cleanLine, readOwnCode, signCount } from '@raakvlak/domain';
import type { Way } from '@raakvlak/protocol/http';
import type { JoinWords } from '@raakvlak/words/phone-join';
import { codeTrouble, showTypedCode, type CodeTrouble } from './code-trouble.ts';
import type { DoorPage } from './door-page.ts';
import { findSeat, keepSeat, type Seat, type Shelves } from './kept-seat.ts';
import type { Knocks } from './knock.ts';
import type { WayIn } from './way-in.ts';

const nameMost = 30;

export type DoorPorts = {
  readonly page: DoorPage;
  readonly knocks: Knocks;
  readonly shelves: Shelves;
  /** Opens the meeting for a seat; `name` is what a seat that is not kept tells again. */
  readonly enter: (seat: Seat, name: string | null) => Promise<void>;
  /** Somebody typed the code on their own card where the meeting's code is asked. */
  readonly ownCode: (code: string) => void;
  /** The address no longer holds a secret, so that a picture of the screen gives nothing away. */
  readonly clearAddress: () => void;
};

/** The ways that lead to one seat on this device. */
export type SeatWay = Exclude<WayIn, { kind: 'tablet' | 'own' }>;

/** From the address to a seat: straight back to one's own, or along the one screen where one takes one. */
export async function comeIn(way: SeatWay, ports: DoorPorts): Promise<void> {
  const own = findSeat(ports.shelves);
  if (way.kind === 'token') {
    return sit({ token: way.token, meeting: null, keep: null, language: 'nl', tabOnly: true }, null, ports);
  }
  if (way.kind === 'back') return takeBack(way.link, ports);
  if (way.kind === 'secret') return atTheDoor({ secret: way.secret }, own, ports);
  if (own) return ports.enter(own, null);
  askCode(ports);
}

async function takeBack(link: string, ports: DoorPorts): Promise<void> {
  const { page, knocks } = ports;
  page.show('seat');
  page.offerAgain(undefined);
  const answer = await knocks.seatBack(link);
  if (answer.ok) return sit({ ...answer.value, keep: null, language: 'nl', tabOnly: false }, null, ports);
  if (answer.code === 'no-connection') page.offerAgain(() => void takeBack(link, ports));
  else askCode(ports);
  await page.sayNo(answer.code);
}

/** The same QR code on the same phone is the same seat. */
async function atTheDoor(way: Way, own: Seat | undefined, ports: DoorPorts): Promise<void> {
  const { page, knocks } = ports;
  if (!own) askChoice(way, ports);
  page.offerAgain(undefined);
  const found = await knocks.find(way);
  if (!found.ok) {
    if (found.code === 'no-connection') page.offerAgain(() => void atTheDoor(way, own, ports));
    else askCode(ports);
    return page.sayNo(found.code);
  }
  if (own && own.meeting === found.value.meeting) return ports.enter(own, null);
  page.say('');
  askChoice(way, ports);
  await page.showMeeting(found.value);
}

function askCode(ports: DoorPorts): void {
  const { page, knocks } = ports;
  page.show('code');
  page.onCodeTyped(showTypedCode);
  const look = async (): Promise<void> => {
    const typed = page.typedCode();
    const own = readOwnCode(typed);
    if (own) return ports.ownCode(own);
    const trouble = codeTrouble(typed);
    if (trouble) return page.say(inWords(trouble, page.words()), 'code');
    page.say(page.words().looking);
    const way = { code: typed };
    const found = await knocks.find(way);
    if (!found.ok) return page.sayNo(found.code, 'code');
    page.say('');
    await page.showMeeting(found.value);
    askChoice(way, ports);
  };
  page.onCode(() => void look());
}

function askChoice(way: Way, ports: DoorPorts): void {
  const { page, knocks } = ports;
  page.show('choice');
  const join = async (keep: boolean, tapped: HTMLElement): Promise<void> => {
    const name = cleanLine(page.typedName());
    if (signCount(name) > nameMost) return page.say(page.words().nameLong, 'name');
    page.busy(tapped);
    page.say(page.words().takingSeat);
    const given = await knocks.join({ way, name: name === '' ? null : name, keep });
    if (given.ok)
      await sit(
        { ...given.value, keep, language: page.language(), tabOnly: false },
        name === '' ? null : name,
        ports,
      );
    else await page.sayNo(given.code);
    page.busy(undefined);
  };
  page.onChoice((keep, tapped) => void join(keep, tapped));
}

async function sit(seat: Seat, name: string | null, ports: DoorPorts): Promise<void> {
  if (keepSeat(ports.shelves, seat)) ports.clearAddress();
  return ports.enter(seat, name);
}

function inWords(trouble: CodeTrouble, words: JoinWords): string {
  if (trouble === 'empty') return words.codeEmpty;
  return 'few' in trouble ? words.codeFew(trouble.few) : words.codeStrange(trouble.strange);
}
