import CameBack from './CameBack.svelte';
import Onward from './Onward.svelte';
import Unfinished from './Unfinished.svelte';

/** What shows when the group goes on while words still lie with their writer. */
export const passingScreens = { CameBack, Onward, Unfinished };
