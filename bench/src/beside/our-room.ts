import { BoardAtHand } from '@raakvlak/crowd/board';
import { SimulatedPhone, WallMirror } from '@raakvlak/crowd/phone';
import { idsFrom, type Id } from '@raakvlak/domain';
import { cardsMost, fieldsOf } from '@raakvlak/domain/cards';
import { protocolVersion } from '@raakvlak/protocol/version';
import { io } from 'socket.io-client';
import type * as Y from 'yjs';
import type { openMeeting } from '../open-hall.ts';
import { copyCards } from './our-more-cards.ts';
import { ourFlooder } from './our-flooder.ts';
import { ourPhone, type Where } from './our-phone.ts';
import { agreementsFor, textOf } from './board-text.ts';
import { giveCards, layCards, openAgreements } from './our-board.ts';
import { printOf, tellArrivals } from './print-of.ts';
import type { Replica, Room, Work } from './room.ts';
import { pause, until } from './until.ts';

const newId = idsFrom((bytes) => crypto.getRandomValues(bytes));
/** A step binds three seconds after it was announced. */
const binding = 3_200;

type Hall = Awaited<ReturnType<typeof openMeeting>>;

type Server = { readonly port: number; readonly folder: string };

/** A meeting on our own server, led by a real facilitator, with real replicas and thin phones. */
export function ourRoom({ port, folder }: Server, hall: Hall): Room {
  const { facilitator, meeting } = hall;
  let { door, stageLink } = hall;
  const base = `http://127.0.0.1:${port}`;
  const secret = (): string => new URL(door.url).hash.slice(1);
  let filled = 0;
  let work: Work = 'cards';
  let count = 0;
  const where = (): Where => {
    const { meeting: view } = facilitator.mirror;
    const board = view?.boards[0];
    if (!view || !board) throw new Error('no meeting');
    return { board: board.id, step: view.step, fields: fieldsOf(board.sheet).map(({ id }) => id) };
  };
  const replicaOn = (
    known: ConstructorParameters<typeof BoardAtHand>[0],
    arrived?: (mark: string) => void,
  ) => (work !== 'typing' ? cardsPrint(known.mirror, where().board) : typed(known, where().board, arrived));
  const go = async (kind: string): Promise<void> => {
    await facilitator.goTo(kind);
    await until(() => facilitator.mirror.kindNow() === kind, `step ${kind}`);
    await pause(binding);
  };
  const seat = (document: boolean, nr?: number) =>
    ourPhone({ port, secret: secret(), newId }, where, {
      document,
      ...(nr === undefined ? {} : { text: (doc) => textOf(doc, nr) }),
    });
  return {
    answers: true,
    fill: async (cards) => {
      await go('write');
      filled = cards;
      await giveCards(Math.min(cards, cardsMost), () => seat(false));
      if (cards <= cardsMost) return;
      await facilitator.close(meeting);
      copyCards(folder, where().board, cards - cardsMost, newId);
      await facilitator.ask('POST', `/api/meetings/${meeting}/reopen`, {});
      door = await facilitator.console(meeting);
      stageLink = (await facilitator.meeting(meeting)).stage ?? '';
      await until(() => facilitator.mirror.cards.get(where().board)?.size === cards, 'all cards are there');
    },
    prepare: async (what, phones) => {
      work = what;
      if (what === 'cards') {
        if (facilitator.mirror.kindNow() !== 'write') await go('write');
        return;
      }
      await go('order');
      if (filled > 0) await layCards(facilitator, where(), newId);
      if (what === 'looking') return;
      await openAgreements(facilitator, where(), agreementsFor(phones), newId, () => go('agree'));
    },
    phone: () => seat(work !== 'cards', work === 'typing' ? count++ : undefined),
    stage: async (arrived) => {
      const mirror = new WallMirror();
      const socket = io(base, {
        transports: ['websocket'],
        forceNew: true,
        auth: {
          as: 'stage',
          version: protocolVersion,
          meeting,
          secret: new URL(stageLink).hash.slice(1),
        },
      });
      mirror.follow(socket);
      if (work === 'cards')
        socket.on('change', ({ set }: { set: { words: string }[] }) =>
          set.forEach(({ words }) => arrived(words)),
        );
      await until(() => mirror.meeting !== undefined, 'the stage is in');
      const replica = replicaOn({ socket, mirror }, arrived);
      return closing(replica, () => void socket.disconnect());
    },
    replica: async () => {
      const phone = await SimulatedPhone.join({
        base,
        way: { secret: secret() },
        name: null,
        keep: true,
        newId,
      });
      return closing(replicaOn(phone), () => phone[Symbol.dispose]());
    },
    flooder: () => ourFlooder({ port, secret: secret(), newId }, where, (doc) => textOf(doc, 0)),
    [Symbol.asyncDispose]: async () => facilitator[Symbol.dispose](),
  };
}

const closing = (replica: Replica, close: () => void): Replica => ({
  print: replica.print,
  [Symbol.dispose]: () => {
    replica[Symbol.dispose]();
    close();
  },
});

const cardsPrint = (mirror: WallMirror, board: Id): Replica => ({
  print: () => mirror.fingerprint(board),
  [Symbol.dispose]: () => undefined,
});

/** The board's document with its real provider. */
function typed(
  known: ConstructorParameters<typeof BoardAtHand>[0],
  board: Id,
  arrived?: (mark: string) => void,
): Replica {
  const hand = new BoardAtHand(known, board, newId);
  let doc: Y.Doc | undefined;
  hand.eachDocument((next) => {
    doc = next;
    if (arrived) tellArrivals(next, arrived);
  });
  return { print: () => (doc ? printOf(doc) : ''), [Symbol.dispose]: () => hand[Symbol.dispose]() };
}
