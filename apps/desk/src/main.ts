import '@raakvlak/look/tokens.css';
import './ui/base.css';
import { idsFrom } from '@raakvlak/domain';
import { deskWords } from '@raakvlak/words/desk';
import { mount } from 'svelte';
import App from './App.svelte';
import { asking } from './http/ask.ts';
import { browserClock } from './meeting/browser-clock.ts';
import { preferences } from './preferences.ts';
import { Router } from './Router.svelte.ts';

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no #app');

const chosen = preferences(storageOf(window), navigator.language);
const language = chosen.language();
const router = new Router();
// A projector in daylight: the stage is light unless its own page says otherwise.
document.documentElement.dataset['look'] =
  router.route.page === 'stage' ? 'light' : chosen.look(matchMedia('(prefers-color-scheme: dark)').matches);
document.documentElement.lang = language;

mount(App, {
  target,
  props: {
    router,
    chosen,
    language,
    words: await deskWords(language),
    ask: asking((path, request) => fetch(path, request)),
    newId: idsFrom((bytes) => crypto.getRandomValues(bytes)),
    now: browserClock.wallNow,
  },
});

/** Private windows may forbid storage by throwing at the first touch. */
function storageOf(from: Window): Storage | undefined {
  try {
    return from.localStorage;
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}
