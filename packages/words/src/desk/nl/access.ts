/** The first account and signing in. */
export const access = {
  beginTitle: 'Welkom bij Raakvlak',
  beginLead:
    'Waar een groep samen denkt, kijkt en afspreekt. Maak eerst je account. Deelnemers hebben er geen nodig.',
  inviteLead: (organisation: string) => `Je bent uitgenodigd bij ${organisation}. Maak je account en begin.`,
  organisation: 'Hoe heet je organisatie?',
  organisationHint: 'Deelnemers zien deze naam niet.',
  name: 'Hoe heet jij?',
  email: 'E-mailadres',
  password: 'Wachtwoord',
  passwordHint: 'Minstens 10 tekens. Een zin die je onthoudt is goed.',
  showPassword: 'Laat zien',
  hidePassword: 'Verberg',
  begin: 'Maak mijn account',
  resetTitle: 'Kies een nieuw wachtwoord',
  resetLead: 'Daarna ben je meteen ingelogd.',
  reset: 'Bewaar mijn nieuwe wachtwoord',
  linkGone: 'Deze link werkt niet meer',
  linkGoneWhy:
    'Hij is al gebruikt of te oud. Heb je al een account? Log dan in. Anders: vraag je beheerder om een nieuwe link.',
  signInTitle: 'Fijn dat je er bent',
  signInLead: 'Log in om je groepen te zien.',
  signIn: 'Log in',
  forgot: 'Wachtwoord vergeten? Je beheerder maakt een nieuw wachtwoord voor je.',
  participant: 'Wil je meedoen aan een bijeenkomst?',
  participantLink: 'Doe mee met de code',
};
