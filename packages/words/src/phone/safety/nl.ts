/** The source: what a child reads before it writes in its own words. */
export const nl = {
  title: 'Dit is geen plek voor een noodgeval',
  who: 'Iemand leest wat je schrijft. Niemand kan zien dat het van jou is.',
  alsoNot: 'Ook niet als iemand je wil helpen. Is er iets ergs? Vertel het dan aan een grote.',
  grownUp: 'Praat met een grote die je vertrouwt',
  adviser: (name: string) => `Bel ${name}`,
  noAdviser: 'Wil je met iemand van buiten praten? Vraag de leiding naar Jeugdstem. Zij helpen kinderen.',
  write: 'Ik wil iets schrijven',
  how: {
    title: 'Zo kun je beginnen',
    pick: 'Kies iemand die je vertrouwt. Iemand van de leiding, je ouder, je juf of je meester.',
    say: 'Zeg: “Ik wil iets vertellen. Heb je even tijd?”',
    write: 'Is praten moeilijk? Schrijf het op een briefje en geef dat.',
    other: 'Luistert diegene niet goed? Ga dan naar iemand anders.',
    danger: 'Is er nu gevaar? Roep een grote.',
    call: 'Of bel 112',
    back: 'Terug',
  },
};
