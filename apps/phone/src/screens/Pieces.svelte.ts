import type { StepKind } from '@raakvlak/domain';
import { boardScreens as screens, spotlightScreen, type BoardStep } from '../instruments/registry.ts';
import { Fetched } from '../meeting/Fetched.svelte.ts';
import type { Meeting } from '../meeting/Meeting.svelte.ts';
import type { RoomWords } from '../meeting/RoomWords.svelte.ts';

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
    const withTexts = <Piece>(fetch: () => Promise<Piece>): Fetched<Piece> =>
      new Fetched(async () => (await Promise.all([fetch(), words.fetchFurther()]))[0]);
    this.aside = new Fetched(async () => (await Promise.all([aside(), words.fetchAside()]))[0]);
    this.passing = withTexts(passing);
    this.board = {
      write: new Fetched(screens.write),
      reveal: withTexts(screens.reveal),
      order: withTexts(screens.order),
      recognise: withTexts(screens.recognise),
      agree: withTexts(screens.agree),
      compare: withTexts(screens.compare),
      ask: new Fetched(screens.ask),
      result: new Fetched(screens.result),
    };
    this.spotlight = withTexts(spotlightScreen);
  }

  /** Fetches what is shown now, and once this person gave something also what comes next. */
  want(meeting: Meeting, panel: boolean): void {
    const { scene, step, view } = meeting;
    this.#wantFor(step?.kind === 'welcome' ? 'write' : step?.kind);
    if (meeting.given && view)
      this.#wantFor(view.steps[view.steps.findIndex(({ id }) => id === view.step) + 1]?.kind);
    if (scene.is === 'spotlight') this.spotlight.want();
    if (panel || scene.is === 'closed' || scene.is === 'out') this.aside.want();
    const unfinished = meeting.drafts.length > 0 || meeting.late.length > 0;
    if (meeting.left || meeting.cameBack || unfinished) this.passing.want();
  }

  #wantFor(kind: StepKind | undefined): void {
    if (kind === 'end') this.aside.want();
    else if (kind && isBoardStep(kind)) this.board[kind].want();
  }
}

const aside = () => import('./aside-screens.ts');
const passing = () => import('./passing-screens.ts');
