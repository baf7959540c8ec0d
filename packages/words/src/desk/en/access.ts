import type { Wording } from '../../wording.ts';
import type { access as nl } from '../nl/access.ts';

export const access: Wording<typeof nl> = {
  beginTitle: 'Welcome to Raakvlak',
  beginLead:
    'Where a group thinks, looks and agrees together. First make your account. Participants need none.',
  inviteLead: (organisation) => `You were invited to ${organisation}. Make your account and begin.`,
  organisation: 'What is your organisation called?',
  organisationHint: 'Participants do not see this name.',
  name: 'What is your name?',
  email: 'E-mail address',
  password: 'Password',
  passwordHint: 'At least 10 characters. A sentence you remember is fine.',
  showPassword: 'Show',
  hidePassword: 'Hide',
  begin: 'Make my account',
  resetTitle: 'Choose a new password',
  resetLead: 'After that you are signed in at once.',
  reset: 'Keep my new password',
  linkGone: 'This link no longer works',
  linkGoneWhy:
    'It was used or is too old. Do you have an account? Then sign in. If not: ask your administrator for a new link.',
  signInTitle: 'Good to see you',
  signInLead: 'Sign in to see your groups.',
  signIn: 'Sign in',
  forgot: 'Forgot your password? Your administrator makes a new one for you.',
  participant: 'Do you want to join a meeting?',
  participantLink: 'Join with the code',
};
