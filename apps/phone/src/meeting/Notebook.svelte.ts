import type { Id } from '@raakvlak/domain';
import type { FieldId } from '@raakvlak/domain/cards';
import type { Slip } from './own-cards.ts';

/** Where pages of the notebook lie between two visits; undefined for a seat that is not kept: then they live in the page. */
export type Pages = {
  readonly read: () => string | null;
  readonly write: (text: string) => void;
  readonly tear: () => void;
};

type Page = { readonly drafts: Readonly<Record<string, string>>; readonly slips: readonly Slip[] };

/**
 * What is only with its writer: words not yet sent, cards kept on the phone, cards that came back. Written through at every
 * sign, so that a reload or a flat battery costs nothing; `onDevice` says whether that works.
 */
export class Notebook {
  slips: readonly Slip[] = $state.raw([]);
  onDevice: boolean = $state(true);
  #drafts: Readonly<Record<string, string>> = $state.raw({});
  #pages: Pages | undefined;

  constructor(pages: Pages | undefined) {
    this.#pages = pages;
    this.onDevice = pages !== undefined;
    this.#open();
  }

  draft(board: Id, field: FieldId): string {
    return this.#drafts[`${board} ${field}`] ?? '';
  }

  setDraft(board: Id, field: FieldId, words: string): void {
    const { [`${board} ${field}`]: _, ...others } = this.#drafts;
    this.#drafts = words === '' ? others : { ...others, [`${board} ${field}`]: words };
    this.#store();
  }

  /** Everything that was typed on a board and never sent. */
  draftsOf(board: Id): { field: FieldId; words: string }[] {
    return Object.entries(this.#drafts)
      .filter(([key, words]) => key.startsWith(`${board} `) && words.trim() !== '')
      .map(([key, words]) => ({ field: key.slice(board.length + 1), words }));
  }

  lay(slip: Slip): void {
    this.slips = [...this.slips.filter(({ ref }) => ref !== slip.ref), slip];
    this.#store();
  }

  take(ref: Id): Slip | undefined {
    const slip = this.slips.find((other) => other.ref === ref);
    this.slips = this.slips.filter((other) => other !== slip);
    this.#store();
    return slip;
  }

  /** Forgets everything, here and on the device. */
  burn(): void {
    this.#drafts = {};
    this.slips = [];
    this.#pages?.tear();
  }

  /** From now on nothing of it lies on the device; the page still has it. */
  leaveDevice(): void {
    this.#pages?.tear();
    this.#pages = undefined;
    this.onDevice = false;
  }

  /** As one text, to hand over to the page that comes after a reload. */
  asText(): string {
    return JSON.stringify({ drafts: this.#drafts, slips: this.slips } satisfies Page);
  }

  fromText(text: string): void {
    const page = readPage(text);
    this.#drafts = { ...this.#drafts, ...page.drafts };
    this.slips = [...this.slips, ...page.slips];
  }

  #open(): void {
    try {
      this.fromText(this.#pages?.read() ?? '{}');
    } catch {
      this.onDevice = false;
    }
  }

  #store(): void {
    if (!this.#pages) return;
    try {
      this.#pages.write(this.asText());
      this.onDevice = true;
    } catch {
      // Full or forbidden: the words live as long as the page, and the screen says so.
      this.onDevice = false;
    }
  }
}

function readPage(text: string): Page {
  const page = JSON.parse(text) as Partial<Page>;
  return { drafts: page.drafts ?? {}, slips: page.slips ?? [] };
}
