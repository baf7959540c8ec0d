/** The source: what a participant reads after the last question of a check. */
export const nl = {
  done: {
    title: 'Dit gaf je',
    change: 'Verander',
    changeWhat: (topic: string) => `Verander: ${topic}`,
    ready: 'Klaar',
    saved: 'Opgeslagen. Veranderen kan tot de vragen sluiten.',
    savedNot: 'Alles is verstuurd en wordt niet bewaard. Veranderen kan tot de vragen sluiten.',
    sending: 'Wordt verstuurd',
    onDevice: 'Staat op deze telefoon. Het gaat vanzelf mee als er weer verbinding is.',
    inPage: 'Staat in deze pagina. Laat hem open, dan gaat het straks vanzelf mee.',
    unsent: 'Deze woorden gaf je nog niet',
  },
  wait: {
    title: 'Dank je wel',
    here: 'Je bent klaar. We kijken zo samen naar het beeld van de groep.',
    later: 'Je bent klaar. Je mag deze pagina sluiten.',
    look: 'Bekijk wat ik gaf',
    ownCode: 'Wil je later terugzien wat je gaf? Maak je eigen code.',
    makeCode: 'Maak mijn eigen code',
  },
  turn: {
    sending: 'Nog even. Je antwoorden gaan op weg. Geef de tablet nog niet door.',
  },
};
