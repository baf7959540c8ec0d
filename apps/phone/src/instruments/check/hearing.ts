import Ear from '../../ui/Ear.svelte';
import { aloud } from './questions/aloud.ts';

/** Reading a question aloud: fetched while it is read, so that the question itself is there sooner. */
export const hearing = { Ear, aloud };
