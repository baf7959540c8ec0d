import Line from './line/Line.svelte';
import type { QuestionScreens } from './question-screen.ts';

const choice = async () => (await import('./choice/choice-screens.ts')).choiceScreens;

/**
 * Every kind of question and how it is answered; one that is missing does not compile. Nearly every check has a line; the others
 * are fetched where they are asked.
 */
export const questionScreens: QuestionScreens = {
  line: async () => Line,
  steps: async () => (await choice()).Steps,
  faces: async () => (await import('./faces/Faces.svelte')).default,
  one: async () => (await choice()).One,
  several: async () => (await choice()).Several,
  text: async () => (await import('./text/Text.svelte')).default,
};
