import { scan } from '../people/scan.ts';
import { agreement, people } from './content.ts';
import type { Room } from './meeting-tour.ts';

const board = 'Wat belemmert, wat helpt?';

/** What is there when everyone has gone home. */
export async function tourAfterwards({ anne, look }: Room): Promise<void> {
  const see = (name: string) => look('desk', name, anne.page);
  await anne.page.goto('/desk');
  await anne.sees('Je groepen');
  await see('shelf');
  await anne.page.getByRole('link', { name: 'Leergroep Samen Sterk' }).click();
  await anne.sees(agreement.what);
  await see('group');
  await anne.agreement(agreement.what).getByRole('button', { name: 'Hoe staat het?' }).click();
  await anne.page.getByText('Naam en bewaren').click();
  await anne.sees('Hoe lang bewaren we de borden?');
  await see('group, with everything open');
  await anne.readsBoard(board);
  await see('board');
  await anne.button('Kaartjes wissen').click();
  await anne.button('Wis dit bord').click();
  await anne.sees('Ja, wis dit bord');
  await see('board, about to be erased');
  await anne.page.getByRole('link', { name: 'Leergroep Samen Sterk' }).click();
  await anne.page.getByRole('link', { name: board, exact: true }).click();
  await anne.sees('Deze bijeenkomst is voorbij.');
  await see('meeting, held');
  await anne.page.goto('/desk/nergens/te/vinden/hier');
  await anne.sees('Deze pagina bestaat niet');
  await see('nowhere');
}

/** The next meeting, on the same board; the facilitator looks first this time. */
export async function tourAgain(room: Room): Promise<void> {
  const { anne, stage, phones, look } = room;
  const [first, second, ...others] = phones;
  await anne.repeats(board, 'Leergroep Samen Sterk');
  await anne.decides('Lees jij eerst mee?', 'Ja, ik lees elk kaartje eerst');
  await look('desk', 'prepare, again', anne.page);
  await anne.opens();
  await stage.page.goto(await anne.stageAddress());
  const way = await scan(stage.qr);
  await Promise.all(
    phones.map(async (phone, at) => {
      await phone.opens(way);
      await phone.comesIn(people[at]);
    }),
  );
  await anne.goesOn('Wat spraken we af?');
  await anne.putsAgreement(agreement.what, 'Mee bezig', 'Twee teams zijn begonnen');
  await first.sees(/Twee teams zijn begonnen/);
  await stage.says(/^bezig/);
  await look('phone', 'agreements', first.page);
  await look('stage', 'agreements', stage.page);
  await look('desk', 'console, agreements', anne.page);

  await anne.goesOn('Schrijven');
  await first.isAt('Schrijven');
  await first.saysStill('Tijd voor elkaar', { level: 'Team', side: 'Belemmert' });
  await anne.sees('1 kaartje wacht op jou');
  await look('phone', 'write, still so', first.page);
  await anne.button('Naar het scherm').click();
  await anne.sees('Er wacht niets op jou');
  await second.isAt('Schrijven');
  await second.goesTo({ level: 'Organisatie', side: 'Helpt' });
  await second.gives('Kinderen praten nu zelf mee');
  await anne.sees('1 kaartje wacht op jou');
  await look('desk', 'console, look first', anne.page);
  await anne.button('Anders zeggen').click();
  await look('desk', 'console, in other words', anne.page);
  await anne.button('Zet dit op het scherm').click();
  await second.sees('Op het scherm, in andere woorden');
  await look('phone', 'write, in other words', second.page);

  await anne.goesOn('Samen kijken');
  await anne.goesOn('Samen ordenen');
  await anne.makesTheme('Kinderen praten nu zelf mee', 'Kinderen aan tafel');
  await anne.goesOn('Herken ik ook');
  const more = [first, second, ...others.slice(0, 2)];
  await Promise.all(more.map((phone) => phone.recognises('Tijd voor elkaar')));
  await second.recognises('Kinderen aan tafel');
  await stage.shows('Kinderen aan tafel', '1 mens');
  await stage.shows('Tijd voor elkaar', `${more.length} mensen`);
  await anne.goesOn('Toen en nu');
  await stage.says('1 bleef');
  await anne.sees(/^1 speelt nog/);
  await first.sees('Niet meer genoemd');
  await look('phone', 'then and now', first.page);
  await look('stage', 'then and now', stage.page);
  await anne.button('Pas de vergelijking aan').click();
  await look('desk', 'console, then and now', anne.page);

  await anne.button('Laat alle plekken zien').click();
  await anne.givesBack('Bram');
  await anne.sees('Laat deze code scannen.');
  await look('desk', 'console, a seat given back', anne.page);
  await anne.removesSeat('Mila');
  await first.sees('Je bent even niet meer in de bijeenkomst');
  await look('phone', 'out', first.page);
}
