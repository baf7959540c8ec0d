import { agreement, cards, themes } from './content.ts';
import type { Room } from './meeting-tour.ts';

export async function tourRecognise({ anne, stage, phones, look }: Room): Promise<void> {
  const [first] = phones;
  await anne.goesOn('Herken ik ook');
  await Promise.all(phones.map((phone) => phone.isAt('Herken ik ook')));
  const loose = cards.filter(({ theme }) => theme === undefined).map(({ words }) => words);
  const stones = [...themes.map(({ title }) => title), ...loose];
  // The first stones are recognised by most people, the last by one or nobody.
  await Promise.all(
    phones.map(async (phone, at) => {
      for (const words of stones.slice(0, Math.max(1, stones.length - at * 2))) await phone.recognises(words);
    }),
  );
  await stage.shows(themes[0]?.title ?? '', `${phones.length} mensen herkennen dit`);
  await look('phone', 'recognise', first.page);
  await look('desk', 'console, recognise', anne.page);
  await look('stage', 'recognise', stage.page);
}

export async function tourAgree({ anne, stage, phones, look }: Room): Promise<void> {
  const [first, second] = phones;
  await anne.goesOn('Wat doen we hiermee?');
  await first.isAt('Wat doen we hiermee?');
  await stage.says('Kies samen een steen om mee verder te gaan.');
  await look('phone', 'agree, nothing chosen', first.page);
  await look('desk', 'console, agree, nothing chosen', anne.page);
  await look('stage', 'agree, nothing chosen', stage.page);
  const [one, other] = ['Tijd voor elkaar', 'Minder papier'] as const;
  await anne.chooses(one);
  await anne.chooses(other);
  const draft = first.agreement(one);
  await draft.getByLabel('Wat gaan we doen?').fill(agreement.what);
  await draft.getByLabel('Wie doet het?').fill(agreement.who);
  await draft.getByLabel('Wanneer is het klaar?').fill(agreement.by);
  await draft.getByLabel('Hoe merken we dat het werkt?').fill(agreement.notice);
  const no = second.agreement(other);
  await no.getByText('Dit kan niet', { exact: true }).click();
  await no.getByLabel('Dit kan niet, want …').fill('de gemeente vraagt dit formulier');
  await stage.says(/gemeente/);
  await stage.says(/Mila en Gijs/);
  await look('phone', 'agree', first.page);
  await look('phone', 'agree, this cannot be done', second.page);
  await look('desk', 'console, agree', anne.page);
  await look('stage', 'agree', stage.page);
}

export async function tourEnd({ anne, stage, phones, look }: Room): Promise<void> {
  const [first, second, third] = phones;
  await anne.goesOn('Tot slot');
  await first.goesAlongIfAsked('Tot slot');
  await second.goesAlongIfAsked('Tot slot');
  await first.sees(agreement.what);
  await stage.says('Dank je wel');
  await look('phone', 'end', third?.page ?? first.page);
  await look('phone', 'end, not kept', second.page);
  await look('stage', 'end', stage.page);
  await anne.button('Sluit de bijeenkomst af').click();
  await anne.sees('De code werkt dan niet meer.');
  await look('desk', 'console, closing', anne.page);
  await anne.button('Ja, sluit af').click();
  await first.sees('De bijeenkomst is voorbij');
  await second.sees('De bijeenkomst is voorbij');
  await stage.says('Deze bijeenkomst is voorbij.');
  await look('phone', 'closed', first.page);
  await look('phone', 'closed, not kept', second.page);
  await look('stage', 'closed', stage.page);
}
