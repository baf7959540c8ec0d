import One from './One.svelte';
import Several from './Several.svelte';
import Steps from './Steps.svelte';

/** What is answered by choosing words. */
export const choiceScreens = { One, Several, Steps };
