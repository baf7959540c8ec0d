import type { StepKind } from '@raakvlak/domain';
import { boardScreens as screens, spotlightScreen } from '../instruments/registry.ts';
import type { BoardStep } from '../meeting/board-screen.ts';
import { Fetched } from '../meeting/Fetched.svelte.ts';
import type { Meeting } from '../meeting/Meeting.svelte.ts';
import type { LaterName, RoomWords } from '../meeting/RoomWords.svelte.ts';

const betweenBoards: ReadonlySet<StepKind> = new Set(['welcome', 'agreements', 'talk', 'end']);

export const isBoardStep = (kind: StepKind): kind is BoardStep => !betweenBoards.has(kind);

/**
 * The pieces of the page that a phone fetches only when the meeting comes that far, so that joining and sending a card stay
 * light. Whatever is read after writing brings its texts along.
 */
export class Pieces {
  readonly aside: Fetched<Awaited<ReturnType<typeof aside>>>;
  readonly passing: Fetched<Awaited<ReturnType<typeof passing>>>;
  readonly spotlight: Fetched<Awaited<ReturnType<typeof spotlightScreen>>>;
  readonly board: { readonly [K in keyof typeof screens]: Fetched<Awaited<ReturnType<(typeof screens)[K]>>> };

  constructor(words: RoomWords) {
    const withTexts = <Piece>(fetch: () => Promise<Piece>, ...names: LaterName[]): Fetched<Piece> =>
      new Fetched(async () => (await Promise.all([fetch(), ...names.map((name) => words.fetch(name))]))[0]);
    const ofCards = <Piece>(fetch: () => Promise<Piece>): Fetched<Piece> =>
      withTexts(fetch, 'cards', 'further');
    this.aside = withTexts(aside, 'aside');
    this.passing = ofCards(passing);
    this.spotlight = ofCards(spotlightScreen);
    this.board = {
      write: withTexts(screens.write, 'cards'),
      reveal: ofCards(screens.reveal),
      order: ofCards(screens.order),
      recognise: ofCards(screens.recognise),
      agree: ofCards(screens.agree),
      compare: ofCards(screens.compare),
      ask: withTexts(screens.ask, 'check'),
      result: withTexts(screens.result, 'result'),
    };
  }

  /** Fetches what is shown now, and once this person gave something also what comes next. */
  want(meeting: Meeting, panel: boolean): void {
    const { scene, step, view } = meeting;
    const first = view?.steps.find((one) => isBoardStep(one.kind))?.kind;
    this.#wantFor(step?.kind === 'welcome' ? first : step?.kind);
    if (meeting.given && view)
      this.#wantFor(view.steps[view.steps.findIndex(({ id }) => id === view.step) + 1]?.kind);
    if (scene.is === 'spotlight') this.spotlight.want();
    if (panel || scene.is === 'closed' || scene.is === 'out') this.aside.want();
    const unfinished = meeting.drafts.length > 0 || meeting.late.length > 0;
    if (meeting.left || meeting.cameBack || unfinished) this.passing.want();
  }

  #wantFor(kind: StepKind | undefined): void {
    if (kind === 'end' || kind === 'agreements') this.aside.want();
    else if (kind && isBoardStep(kind)) this.board[kind].want();
  }
}

const aside = () => import('./aside-screens.ts');
const passing = () => import('./passing-screens.ts');
