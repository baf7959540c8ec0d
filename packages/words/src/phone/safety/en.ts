import type { Wording } from '../../wording.ts';
import type { nl } from './nl.ts';

export const en: Wording<typeof nl> = {
  title: 'This is no place for an emergency',
  who: 'Somebody reads what you write. Nobody can see that it is yours.',
  alsoNot: 'Not even when somebody wants to help you. Is something bad going on? Then tell a grown-up.',
  grownUp: 'Talk to a grown-up you trust',
  adviser: (name) => `Call ${name}`,
  noAdviser:
    'Do you want to talk to somebody from outside? Ask the staff about Jeugdstem. They help children.',
  write: 'I want to write something',
  how: {
    title: 'You can begin like this',
    pick: 'Choose somebody you trust. Somebody of the staff, your parent, your teacher.',
    say: 'Say: “I want to tell you something. Do you have a moment?”',
    write: 'Is talking hard? Write it on a piece of paper and give that.',
    other: 'Do they not listen well? Then go to somebody else.',
    danger: 'Is there danger now? Call a grown-up.',
    call: 'Or call 112',
    back: 'Back',
  },
};
