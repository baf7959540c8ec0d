import type { QuestionScreens } from './question-screen.ts';

const choice = async () => (await import('./choice/choice-screens.ts')).choiceScreens;

/** Every kind of question and how it is answered, fetched where it is asked; one that is missing does not compile. */
export const questionScreens: QuestionScreens = {
  line: async () => (await import('./line/Line.svelte')).default,
  steps: async () => (await choice()).Steps,
  faces: async () => (await import('./faces/Faces.svelte')).default,
  one: async () => (await choice()).One,
  several: async () => (await choice()).Several,
  text: async () => (await import('./text/Text.svelte')).default,
};
