import type { Browser } from '@playwright/test';
import type { Facilitator } from '../people/facilitator.ts';
import { Phone } from '../people/phone.ts';
import { scan } from '../people/scan.ts';
import type { Stage } from '../people/stage.ts';
import { cards, people, themes } from './content.ts';
import type { Look } from './guide.ts';

export type Room = {
  readonly anne: Facilitator;
  readonly stage: Stage;
  readonly phones: readonly [Phone, Phone, ...Phone[]];
  readonly look: Look;
};

/** From the door to the first screen inside; the first of the phones looks around. */
export async function tourDoor(
  browser: Browser,
  base: string,
  count: number,
  { anne, stage, look }: Omit<Room, 'phones'>,
): Promise<Room['phones']> {
  const first = await Phone.take(browser);
  await stage.qr.waitFor();
  await look('stage', 'lobby, nobody yet', stage.page);
  await look('desk', 'console, lobby', anne.page);
  const sheet = await anne.opensBeside(anne.page.getByRole('link', { name: 'Blad om te printen' }));
  await sheet.getByText('Doe je mee?').waitFor();
  await look('desk', 'sheet with the way in', sheet);
  await sheet.close();
  await first.opens(base);
  await look('phone', 'door, code', first.page);
  await first.typesCode('CDFG');
  await first.sees('Een code heeft 8 letters en cijfers.');
  await look('phone', 'door, code too short', first.page);
  const way = await scan(stage.qr);
  await first.opens(way);
  await first.sees('Hoe mogen we je noemen?');
  await first.sees('Leergroep Samen Sterk');
  await look('phone', 'door, choice', first.page);
  await first.comesIn(people[0]);
  const second = await Phone.take(browser);
  await second.opens(way);
  await second.comesIn(people[1], 'bewaar niets van mij');
  const others = await Promise.all(
    people.slice(2, count).map(async (name) => {
      const phone = await Phone.take(browser);
      await phone.opens(way);
      await phone.comesIn(name);
      return phone;
    }),
  );
  await stage.says(`${count} mensen doen mee`);
  await first.sees(`Jullie zijn met ${count}.`);
  await look('phone', 'welcome', first.page);
  await look('stage', 'lobby', stage.page);
  await first.button('Mijn plek').click();
  await first.sees('Wis mijn gegevens');
  await first.button('Wis mijn gegevens').click();
  await first.sees('Ja, wis alles van mij');
  await look('phone', 'my seat', first.page);
  await first.button(/^Toch niet$/).click();
  await first.button('Sluit').click();
  await anne.button('Laat alle plekken zien').click();
  await anne.button('Mila').click();
  await anne.sees('Geef deze plek terug');
  await look('desk', 'console, seats', anne.page);
  await anne.button('Verberg de plekken').click();
  return [first, second, ...others];
}

export async function tourWriting({ anne, stage, phones, look }: Room): Promise<void> {
  const [first, second] = phones;
  await anne.goesOn('Schrijven');
  await first.isAt('Schrijven');
  await first.sees('Hier komen je kaartjes.');
  await look('phone', 'write, empty', first.page);
  const say = async (phone: Phone, at: number): Promise<void> => {
    for (const { words, ...place } of cards.filter((_, index) => index % phones.length === at))
      await phone.writes(words, place);
  };
  await Promise.all(phones.map(say));
  await first.types('We weten niet altijd van elkaar wat we doen', { level: 'Team', side: 'Belemmert' });
  await look('phone', 'write', first.page);
  await second.hasGiven(cards[1]?.words ?? '');
  await look('phone', 'write, not kept', second.page);
  await first
    .card(cards[0]?.words ?? '')
    .getByRole('button', { name: /^Verander/ })
    .click();
  await look('phone', 'write, changing a card', first.page);
  await first.button('Toch niet').click();

  await anne.button(/^Start 8 minuten/).click();
  await first.page.getByRole('timer').waitFor();
  await stage.page.getByRole('timer').waitFor();
  await stage.says(/al minstens \d+ kaartjes/);
  await look('phone', 'write, timer', first.page);
  await look('stage', 'write in silence, timer', stage.page);
  await look('desk', 'console, write', anne.page);
  await anne.button('Stop de tijd').click();
  await stage.page.getByRole('timer').waitFor({ state: 'detached' });
  await look('stage', 'write in silence', stage.page);

  await second.types('Ik schreef dit zonder verbinding', { level: 'Ikzelf', side: 'Helpt' });
  await second.offline();
  await second.sees(/^Geen verbinding/);
  await second.lays('Ik schreef dit zonder verbinding');
  await look('phone', 'write, no connection', second.page);

  await anne.button('Zet vast').click();
  await first.sees('Het bord staat even vast. Typen kan, versturen straks weer.');
  await look('phone', 'write, locked', first.page);
  await anne.button('Maak los').click();
  await anne.button('Pauze').click();
  await first.sees('Even pauze');
  await stage.says('Even pauze');
  await look('phone', 'pause', first.page);
  await look('stage', 'pause', stage.page);
  await look('desk', 'console, pause', anne.page);
  await anne.button('Ga door').click();
}

export async function tourReveal({ anne, stage, phones, look }: Room): Promise<void> {
  const [first, second, third] = phones;
  await anne.goesOn('Samen kijken');
  await first.sees('De groep gaat verder: Samen kijken');
  await look('phone', 'the group goes on', first.page);
  await first.goesAlong();
  await first.sees('Nog niet verstuurd');
  await look('phone', 'reveal, unsent words', first.page);
  await first.button('Gooi weg').click();
  await stage.shows(cards[0]?.words ?? '');
  await anne.hasGoneOn();
  await look('phone', 'reveal', third?.page ?? first.page);
  await look('stage', 'reveal', stage.page);
  await second.online();
  await anne.sees('1 nagekomen kaartje');
  await second.sees('Nagekomen');
  await look('phone', 'reveal, came late', second.page);
  await anne.button('Laat ze zien').click();

  const [card] = cards;
  await anne.button(card?.words ?? '').click();
  await look('desk', 'console, a stone chosen', anne.page);
  await anne.button('Zet groot op alle schermen').click();
  await first.sees('Hier hebben we het over');
  await anne.sees('Weer gewoon');
  await look('phone', 'spotlight', first.page);
  await look('stage', 'spotlight', stage.page);
  await anne.button('Weer gewoon').click();
  await anne.button('Haal van het scherm').click();
  await anne.sees('1 kaartje van het scherm gehaald');
  await anne.page.getByText('1 kaartje van het scherm gehaald').click();
  await look('desk', 'console, reveal', anne.page);
  await anne.button(`Zet terug: ${card?.words ?? ''}`).click();
  await stage.shows(card?.words ?? '');
}

export async function tourOrder({ anne, stage, phones, look }: Room): Promise<void> {
  const [first] = phones;
  await anne.goesOn('Samen ordenen');
  await first.isAt('Samen ordenen');
  for (const { title, words } of themes) {
    const [one = '', ...more] = words;
    await anne.makesTheme(one, title);
    for (const other of more) await anne.laysInTheme(other, title);
    await stage.shows(title, `${words.length} kaart`);
  }
  await look('desk', 'console, order', anne.page);
  await look('stage', 'order', stage.page);
  await first.goesTo({ level: 'Team', side: 'Helpt' });
  await look('phone', 'order', first.page);
  await first.picksUp('Samen koffie drinken voor we beginnen');
  await look('phone', 'order, a card picked up', first.page);
  await first.button('Leg in dit thema').click();
  await first.button('Doe mijn laatste stap terug').waitFor();
  await look('phone', 'order, a step to take back', first.page);
  await first.button('Doe mijn laatste stap terug').click();
  await anne.button('Samen koffie drinken voor we beginnen').click();
  await anne.sees('Maak er een thema van');
  await look('desk', 'console, order, a card held', anne.page);
  await anne.button('Laat los').first().click();
  await anne.button('Orden alleen zelf').click();
  await first.sees('Je begeleider ordent. Kijk mee op het scherm.');
  await look('phone', 'order, only the console', first.page);
  await anne.button('Laat iedereen ordenen').click();
}
