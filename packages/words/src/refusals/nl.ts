import type { RefusalCode } from '@raakvlak/domain';

/** What a person reads at a refusal: what happened, that nothing is lost, what to do. Every code. */
export const nl: Readonly<Record<RefusalCode, string>> = {
  invalid: 'Dit begrijpt Raakvlak niet. Er is niets veranderd. Probeer het nog eens.',
  empty: 'Er staan nog geen woorden. Schrijf eerst iets op.',
  'too-long': 'Dit is te lang. Je woorden staan er nog: maak ze korter.',
  'too-large': 'Dit is te groot om te versturen. Je woorden staan er nog: maak ze korter.',
  'too-fast': 'Dat ging erg snel achter elkaar. Wacht even en probeer het dan nog eens.',
  busy: 'Het is even druk. Je woorden staan op dit apparaat en gaan vanzelf mee.',
  version: 'Raakvlak is vernieuwd. Deze pagina laadt zo opnieuw. Je woorden blijven staan.',
  'unknown-code': 'Deze code kennen we niet. Kijk nog eens op het scherm: het zijn 8 letters en cijfers.',
  'code-limited': 'Er zijn te veel verkeerde codes geprobeerd. Wacht een minuut, of scan de QR-code.',
  'meeting-closed': 'Deze bijeenkomst is voorbij. Wat bewaard is, vind je terug bij de volgende keer.',
  'meeting-planned': 'Deze bijeenkomst is nog niet begonnen. Blijf hier, of probeer het zo nog eens.',
  'meeting-full': 'Alle plekken zijn bezet. Vraag je begeleider om een plek.',
  'seat-unknown': 'We vinden je plek niet meer. Doe opnieuw mee met de code op het scherm.',
  'seat-removed':
    'Je begeleider heeft deze plek weggehaald. Wat je gaf, blijft staan. Wil je weer meedoen? Scan de QR-code.',
  'link-used': 'Deze link is al gebruikt of te oud. Vraag een nieuwe.',
  'not-now': 'Dit kan nu niet, want de groep is bij een andere stap. Je woorden staan er nog.',
  locked: 'Het bord staat even vast. Je woorden staan er nog.',
  'not-yours': 'Dit is van iemand anders. Alleen wie het schreef, kan het veranderen.',
  'not-allowed': 'Dit kan alleen de begeleider doen.',
  'not-found': 'Dit is er niet (meer), of het is niet voor jou.',
  'board-full': 'Het bord is vol. Vraag je begeleider wat er weg mag.',
  overtaken: 'Iemand anders werkte hier net verder aan. Dat blijft staan, er is niets weg.',
  incomplete:
    'Nog niet alles is ingevuld. Zeg waarom jullie bij elkaar komen, wat je vraagt, en wat er met de antwoorden gebeurt.',
  'too-few-people':
    'Jullie zijn met te weinig mensen om antwoorden zonder naam te laten zien. Bespreek de vragen open met elkaar.',
  'asked-before': 'Deze vraag is hier vandaag al gesteld. De uitkomst staat er nog. Vraag het morgen weer.',
  'not-invited':
    'Deze vragen waren al open toen jij erbij kwam. Er is niets verstuurd. De volgende keer doe je mee.',
  'already-counted':
    'De vragen zijn gesloten. Wat je eerder gaf, telt mee. Denk je er nu anders over? De volgende keer vragen we het weer.',
  'unknown-own-code':
    'Deze code kennen we niet. Kijk nog eens op je kaartje: het zijn 12 letters en cijfers. Kaartje kwijt? Vraag een nieuw.',
  'seat-elsewhere': 'Jij zit al op een ander apparaat. Wil je hier verder?',
  'no-places': 'Iedereen die op deze tablet zou meedoen, is geweest.',
  'not-signed-in': 'Je bent niet ingelogd. Log eerst in.',
  'wrong-password': 'Dit e-mailadres en wachtwoord horen niet bij elkaar. Probeer het nog eens.',
  'email-taken': 'Er is al een account met dit e-mailadres. Log daarmee in.',
  'weak-password': 'Kies een wachtwoord van minstens 10 tekens.',
};
