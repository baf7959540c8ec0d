import type { OwnFound, OwnLine, Tablet } from '@raakvlak/protocol/http';
import { checkPhoneWords, ownPhoneWords, tabletPhoneWords } from '@raakvlak/words/phone';
import { mount } from 'svelte';
import type { Knocked } from '../src/door/knock.ts';
import OwnDoor from '../src/own/OwnDoor.svelte';
import Turns from '../src/tablet/Turns.svelte';
import { answeredUpTo, climate, pulse } from './checks.ts';
import { id } from './recorded.ts';

/* What stands outside the room: a tablet between two people, and somebody with a personal code. */

const meeting: Tablet['meeting'] = {
  meeting: id('meeting'),
  title: 'Hoe is het hier?',
  group: 'De Vliegenier',
  language: 'nl',
  keptUntil: Date.UTC(2027, 10, 21),
};
const words = {
  tablet: await tabletPhoneWords('nl'),
  own: await ownPhoneWords('nl'),
  check: await checkPhoneWords('nl'),
};

const tablet = (change: Partial<Tablet>) => (target: HTMLElement) =>
  mount(Turns, {
    target,
    props: {
      texts: words.tablet,
      tablet: { meeting, paper: false, places: 8, taken: 0, ...change },
      onnext: async () => undefined,
    },
  });

const line: OwnLine = {
  name: 'Noor',
  checks: [
    {
      board: id('board'),
      title: 'Hoe gelijkwaardig was dit?',
      group: 'Leergroep Noord',
      heldAt: Date.UTC(2026, 10, 21),
      questions: pulse.questions,
      answers: answeredUpTo(pulse, 5).answers,
    },
    {
      board: id('board2'),
      title: 'Hoe is het hier?',
      group: 'De Vliegenier',
      heldAt: Date.UTC(2026, 4, 3),
      questions: climate.questions,
      answers: answeredUpTo(climate, 4).answers,
    },
  ],
};

const own =
  (found: Knocked<OwnFound>, checks: OwnLine = line, elsewhere = false) =>
  (target: HTMLElement) =>
    mount(OwnDoor, {
      target,
      props: {
        words: words.own,
        check: words.check,
        language: 'nl',
        found,
        knock: {
          find: async () => found,
          join: async () => ({ ok: false, code: elsewhere ? 'seat-elsewhere' : 'meeting-full' }),
          line: async () => ({ ok: true, value: checks }),
          withdraw: async () => ({ ok: true, value: undefined }),
        },
        sayNo: (code) => (code === 'no-connection' ? words.own.noConnection : `(${code})`),
        joined: async () => undefined,
        leave: () => undefined,
      },
    });
const meets: Knocked<OwnFound> = { ok: true, value: { name: 'Noor', meeting } };
const alone: Knocked<OwnFound> = { ok: true, value: { name: 'Noor', meeting: null } };

export const asideScenes: Readonly<Record<string, (target: HTMLElement) => unknown>> = {
  'tablet-first': tablet({}),
  'tablet-third': tablet({ taken: 2 }),
  'tablet-all': tablet({ taken: 8 }),
  'tablet-paper': tablet({ paper: true, taken: 2 }),
  'tablet-offline': (target) =>
    mount(Turns, { target, props: { texts: words.tablet, onnext: async () => undefined } }),
  'own-join': own(meets),
  'own-line': own(alone),
  'own-line-empty': own(alone, { name: 'Noor', checks: [] }),
  'own-unknown': own({ ok: false, code: 'unknown-own-code' }),
};
