import type { Check } from '@raakvlak/domain/check';
import { childrenResults, openResults, pulseResults } from './check-results.ts';
import { answeredUpTo, checkView, climate, poll, pulse } from './checks.ts';
import { meetingView } from './recorded.ts';
import type { Scene } from './scene.ts';

const ask = (check: Check, answered: number, change: Partial<Scene> = {}): Scene => ({
  view: checkView('ask', check),
  own: answeredUpTo(check, answered),
  ...change,
});

/** A check on a phone, screen by screen. */
export const checkScenes: Readonly<Record<string, Scene>> = {
  'ask-opening': ask(pulse, 0),
  'ask-openly': ask(pulse, 0, {
    view: checkView('ask', { ...pulse, least: 3 }, { openly: true, invited: 3 }),
  }),
  'ask-child-opening': ask(climate, 0),
  'ask-line': ask(pulse, 0, { tap: ['Begin'] }),
  'ask-line-given': {
    view: checkView('ask', pulse),
    own: answeredUpTo(pulse, 5),
    tap: ['Verander: Gelijkwaardig'],
  },
  'ask-line-buttons': ask(pulse, 0, { tap: ['Begin', 'Liever knoppen?'] }),
  'ask-steps': ask(pulse, 1),
  'ask-steps-five': ask(pulse, 2),
  'ask-several': ask(pulse, 3),
  'ask-text': ask(pulse, 4),
  'ask-text-typed': ask(pulse, 4, { drafts: [['equal-is', 'Dat ik mag zeggen dat ik het niet snap']] }),
  'ask-list': ask(pulse, 5),
  'ask-list-offline': ask(pulse, 5, { offline: true }),
  'ask-done': ask(pulse, 5, { tap: ['Klaar'] }),
  'ask-done-anyone': ask(poll, 5, { tap: ['Klaar'] }),
  'ask-by': ask(poll, 0, { tap: ['Begin'] }),
  'ask-here': ask(climate, 0, { own: answeredUpTo(climate, 0, { perspective: null }), tap: ['Begin'] }),
  'ask-faces': ask(climate, 0, { tap: ['Begin'] }),
  'ask-faces-two': ask(climate, 1),
  'ask-faces-five': ask(climate, 2),
  'ask-safety': ask(climate, 3),
  'ask-safety-no-adviser': ask(climate, 3, { view: checkView('ask', climate, {}, { safety: null }) }),
  'ask-grown-up': ask(climate, 3, { tap: ['Praat met een grote die je vertrouwt'] }),
  'ask-child-text': ask(climate, 3, { tap: ['Ik wil iets schrijven'] }),
  'ask-child-list': ask(climate, 4),
  'ask-few': ask({ ...pulse, least: 3 }, 1),
  'ask-before': ask(pulse, 0, { own: answeredUpTo(pulse, 0, { standing: 'before' }) }),
  'ask-not-asked': ask(pulse, 0, {
    view: checkView('ask', { ...pulse, list: 'roster' }),
    own: answeredUpTo(pulse, 0, { standing: 'not-asked' }),
  }),
  'ask-counted': ask(pulse, 5, { own: answeredUpTo(pulse, 5, { standing: 'counted' }) }),
  'turn-faces': ask(climate, 0, { turn: { paper: false, turn: 3 }, tap: ['Begin'] }),
  'turn-faces-five': ask(climate, 2, { turn: { paper: false, turn: 3 } }),
  'turn-safety': ask(climate, 3, { turn: { paper: false, turn: 3 } }),
  'turn-list': ask(climate, 4, { turn: { paper: false, turn: 3 } }),
  'turn-line': ask(pulse, 0, { turn: { paper: true, turn: 3 } }),
  'turn-look': { view: meetingView('welcome'), turn: { paper: false, turn: 1 } },
  'turn-after': { view: checkView('result', climate), turn: { paper: false, turn: 1 } },
  'seat-code': ask(poll, 5, { tap: ['Klaar', 'Maak mijn eigen code'] }),
  'seat-card': ask(poll, 5, { tap: ['Klaar', 'Mijn plek', 'Ik heb een kaartje'] }),
  'result-counting': { view: checkView('result', pulse, { released: false }) },
  result: { view: checkView('result', { ...pulse, by: poll.by }), results: pulseResults },
  'result-showing': { view: checkView('result', pulse, { showing: 'needed' }), results: pulseResults },
  'result-child': { view: checkView('result', climate), results: childrenResults },
  'result-openly': {
    view: checkView('result', pulse, { openly: true, released: false, invited: 3 }),
    results: openResults,
  },
  'result-unsent': {
    view: checkView('result', pulse),
    results: pulseResults,
    drafts: [['equal-is', 'Dit had ik nog willen zeggen']],
  },
  'ask-english': ask(pulse, 1, { view: { ...checkView('ask', pulse), language: 'en' } }),
};
