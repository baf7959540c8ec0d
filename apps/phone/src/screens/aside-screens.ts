import Before from './Before.svelte';
import Closed from './Closed.svelte';
import End from './End.svelte';
import Out from './Out.svelte';
import SeatPanel from './SeatPanel.svelte';

/** Screens beside the boards that nobody needs on coming in. */
export const asideScreens = { Before, Closed, End, Out, SeatPanel };
