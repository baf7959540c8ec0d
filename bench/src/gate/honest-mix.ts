import { applyIntent, type BoardActor } from '@raakvlak/board';
import type { Intent } from '@raakvlak/domain/cards';
import type { Random } from '@raakvlak/sync/testing';
import * as Y from 'yjs';
import { field, idsOf, type LargeBoard } from './large-board.ts';

export type Who = Pick<BoardActor, 'role' | 'situation'>;

export const whoOrders: Who = {
  role: 'participant',
  situation: { step: 'order', locked: false, ordering: 'everyone' },
};
export const whoAgrees: Who = {
  role: 'participant',
  situation: { step: 'agree', locked: false, ordering: 'everyone' },
};
export const whoLeads: Who = {
  role: 'facilitator',
  situation: { step: 'agree', locked: false, ordering: 'everyone' },
};

/** An update as a phone sends it, and in whose name. */
export type Sent = { readonly kind: Intent['kind']; readonly bytes: Uint8Array; readonly who: Who };

/** A phone with the board on it. */
export class MixingPhone {
  readonly doc = new Y.Doc();
  readonly #board: LargeBoard;
  readonly #random: Random;
  #typed = 0;

  constructor(board: LargeBoard, client: number, random: Random) {
    this.#board = board;
    this.#random = random;
    Y.applyUpdate(this.doc, board.state);
    this.doc.clientID = client;
  }

  /** Does one thing that people do on a board; null when it changed nothing. */
  act(): Sent | null {
    const [intent, who] = this.#intent();
    const made: Uint8Array[] = [];
    const collect = (bytes: Uint8Array): void => void made.push(bytes);
    this.doc.on('update', collect);
    applyIntent(this.doc, intent, { cards: this.#board.cards });
    this.doc.off('update', collect);
    return made[0] ? { kind: intent.kind, bytes: made[0], who } : null;
  }

  /** Of a hundred: 50 cards laid, 20 titles and 20 agreements typed in, 4 themes made, 3 moved, 2 merged, 1 removed again. */
  #intent(): [Intent, Who] {
    const { cards, themes, agreements } = this.#board;
    const dice = this.#random.below(100);
    const theme = this.#random.pick(themes);
    const word = ` w${this.#typed++}`;
    if (dice < 50) {
      const to = this.#random.chance(0.7) ? { theme } : { field };
      return [{ kind: 'place', card: this.#random.pick(cards).id, to }, whoOrders];
    }
    if (dice < 70) {
      const base = this.#title(theme);
      return [{ kind: 'title', theme, base, mine: base.length > 70 ? 'Rust' : base + word }, whoOrders];
    }
    if (dice < 90) {
      const agreement = this.#random.pick(agreements);
      const base = this.#what(agreement);
      const mine = base.length > 400 ? 'Elke maandag' : base + word;
      return [{ kind: 'agreementText', agreement, name: 'what', base, mine }, whoAgrees];
    }
    if (dice < 94) {
      const some = [this.#random.pick(cards).id, this.#random.pick(cards).id];
      return [{ kind: 'makeTheme', id: idsOf(this.#random)(), field, cards: some, title: word }, whoOrders];
    }
    if (dice < 97) return [{ kind: 'moveTheme', theme, field: 'team.helps' }, whoOrders];
    if (dice < 99) return [{ kind: 'mergeThemes', theme, into: this.#random.pick(themes) }, whoOrders];
    const empty = themes.find((id) => this.doc.getMap('themes').has(id)) ?? theme;
    return [{ kind: 'removeTheme', theme: empty }, whoOrders];
  }

  #title(theme: string): string {
    return textIn(this.doc, 'themes', theme, 'title');
  }

  #what(agreement: string): string {
    return textIn(this.doc, 'agreements', agreement, 'what');
  }
}

function textIn(doc: Y.Doc, root: string, id: string, key: string): string {
  const branch = doc.getMap(root).get(id);
  const text = branch instanceof Y.Map ? (branch.get(key) as unknown) : undefined;
  return text instanceof Y.Text ? text.toJSON() : '';
}
