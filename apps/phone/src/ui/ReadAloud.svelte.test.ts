import { expect, it } from 'vitest';
import { ReadAloud, type Speaker } from './ReadAloud.svelte.ts';

class Utterance {
  lang = '';
  onend: (() => void) | null = null;
  onerror: (() => void) | null = null;
  text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** A browser that speaks, with these voices; `late` ones come after they were asked for. */
function speaking(tags: readonly string[], late = false) {
  const said: Utterance[] = [];
  let voices: { lang: string }[] = late ? [] : tags.map((lang) => ({ lang }));
  let heard: (() => void) | undefined;
  let cancelled = 0;
  const speaker = {
    speechSynthesis: {
      getVoices: () => voices,
      speak: (utterance: Utterance) => said.push(utterance),
      cancel: () => (cancelled += 1),
      addEventListener: (_: string, hear: () => void) => (heard = hear),
      removeEventListener: () => (heard = undefined),
    },
    SpeechSynthesisUtterance: Utterance,
  } as unknown as Speaker;
  return {
    speaker,
    said,
    cancelled: () => cancelled,
    listening: () => heard !== undefined,
    come: () => {
      voices = tags.map((lang) => ({ lang }));
      heard?.();
    },
  };
}

const never = (): Promise<void> => new Promise(() => undefined);
const atOnce = (): Promise<void> => Promise.resolve();

it('hands over every text in the language of the question, and is quiet after the last', async () => {
  const browser = speaking(['en-GB', 'nl-BE']);
  const aloud = new ReadAloud(browser.speaker, never);
  await aloud.say(['De regels zijn eerlijk.', 'Nee', 'Ja'], 'nl');
  expect(browser.said.map(({ text, lang }) => [text, lang])).toEqual([
    ['De regels zijn eerlijk.', 'nl-BE'],
    ['Nee', 'nl-BE'],
    ['Ja', 'nl-BE'],
  ]);
  expect(aloud.state).toBe('speaking');
  browser.said[2]?.onend?.();
  expect(aloud.state).toBe('quiet');
});

it('takes an English voice for an English question, however the device writes it', async () => {
  const browser = speaking(['nl_NL', 'en_US']);
  await new ReadAloud(browser.speaker, never).say(['The rules are fair.'], 'en');
  expect(browser.said[0]?.lang).toBe('en-US');
});

it('waits for voices that come late', async () => {
  const browser = speaking(['nl-NL'], true);
  const aloud = new ReadAloud(browser.speaker, never);
  const saying = aloud.say(['Hallo'], 'nl');
  expect(browser.said).toHaveLength(0);
  browser.come();
  await saying;
  expect(browser.said).toHaveLength(1);
  expect(browser.listening()).toBe(false);
});

it('says so where there is no voice for the language', async () => {
  const browser = speaking(['en-GB']);
  const aloud = new ReadAloud(browser.speaker, never);
  await aloud.say(['Hallo'], 'nl');
  expect([aloud.state, browser.said.length]).toEqual(['no-voice', 0]);
});

it('says so where a device has no voices at all', async () => {
  const aloud = new ReadAloud(speaking([], true).speaker, atOnce);
  await aloud.say(['Hallo'], 'nl');
  expect(aloud.state).toBe('no-voice');
});

it('says so where the browser cannot speak', async () => {
  const aloud = new ReadAloud({}, never);
  await aloud.say(['Hallo'], 'nl');
  expect(aloud.state).toBe('no-speech');
  aloud.stop();
  expect(aloud.state).toBe('quiet');
});

it('stops when its screen goes, and what had not begun never begins', async () => {
  const browser = speaking(['nl-NL'], true);
  const aloud = new ReadAloud(browser.speaker, never);
  const saying = aloud.say(['Hallo'], 'nl');
  aloud[Symbol.dispose]();
  browser.come();
  await saying;
  expect(browser.said).toHaveLength(0);
  expect(browser.cancelled()).toBeGreaterThan(0);
  expect(aloud.state).toBe('quiet');
});

it('an end that comes after a new start changes nothing', async () => {
  const browser = speaking(['nl-NL']);
  const aloud = new ReadAloud(browser.speaker, never);
  await aloud.say(['Een'], 'nl');
  await aloud.say(['Twee'], 'nl');
  browser.said[0]?.onend?.();
  browser.said[0]?.onerror?.();
  expect(aloud.state).toBe('speaking');
});
