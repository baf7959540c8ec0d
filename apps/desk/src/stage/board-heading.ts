import type { Step } from '@raakvlak/domain';
import type { StageWords } from '@raakvlak/words/stage';
import type { ShownBoard } from './show.ts';

/** What stands above a board: what is asked, and over it, quietly, what to do now. `mark` explains the number on stones. */
export type Heading = {
  readonly whisper: string;
  readonly title: string;
  readonly mark: 'people' | undefined;
};

export function boardHeading(
  { sheet, revealed, recognising, ordering, check }: ShownBoard['view'],
  step: Step,
  locked: boolean,
  words: StageWords,
): Heading {
  // The topics of a check are not recognised: people point at what they want to work on.
  const people = check ? words.check.matters : words.wall.legendPeople;
  const asked = { title: sheet.question, mark: undefined };
  switch (step.kind) {
    case 'write':
      return { ...asked, whisper: sheet.writing === 'live' && revealed ? words.writing.live : step.title };
    case 'order':
      return {
        ...asked,
        whisper: locked
          ? words.wall.locked
          : ordering === 'everyone'
            ? words.wall.order
            : words.wall.orderConsole,
      };
    case 'recognise':
      return { title: check ? step.title : words.wall.recognise, whisper: people, mark: 'people' };
    case 'agree':
      return {
        ...asked,
        title: sheet.agreeQuestion,
        whisper: step.title === sheet.agreeQuestion ? '' : step.title,
      };
    case 'talk':
      return {
        title: step.instruction === '' ? step.title : step.instruction,
        whisper: sheet.question,
        mark: undefined,
      };
    case 'reveal':
    case 'compare':
    case 'ask':
    case 'result':
    case 'welcome':
    case 'agreements':
    case 'end':
      return recognising ? { ...asked, whisper: people, mark: 'people' } : { ...asked, whisper: step.title };
  }
}
