import type { Facilitator } from '../people/facilitator.ts';
import type { Look } from './guide.ts';

/** From a first living group to questions that lie ready, on screens and on paper. */
export async function tourChecks({ anne, look }: { anne: Facilitator; look: Look }): Promise<void> {
  const { page } = anne;
  const see = (name: string) => look('desk', name, page);
  await page.goto('/desk/start');
  await anne.button('Een nieuwe groep').click();
  await page.getByLabel('Hoe heet de groep?').fill('De Vuurvlinder');
  await page.getByText('Leefgroep', { exact: true }).click();
  await anne.sees('Bij wie kunnen kinderen terecht?');
  await see('start, a living group');
  await anne.button('Maak deze groep').click();
  await anne.sees('Vragen in stilte');
  await page.getByText('Meer', { exact: true }).click();
  await see('start, what about, with more');

  await page.goto('/desk');
  await page.getByRole('link', { name: 'De Vuurvlinder' }).click();
  await anne.sees('Bij wie kunnen kinderen terecht?');
  await see('group, nobody to turn to yet');
  await page.getByLabel('Wie is het?').fill('Fatima, vertrouwenspersoon');
  await page.getByLabel('Telefoonnummer').fill('0800 012 345');
  await anne.button('Laat dit aan kinderen zien').click();
  await anne.sees('Dit zien kinderen voordat ze schrijven.');
  await page.getByText('Deelnemers', { exact: true }).click();
  await page.getByLabel('Wie komen erbij?').fill('Sam\nNoor\n14');
  await page.getByLabel('Als wie zijn ze hier?').selectOption('youth');
  await anne.button('Zet op de lijst en maak 3 kaartjes').click();
  await anne.sees('Deze codes zie je één keer.');
  await see('cards');
  await page.getByRole('link', { name: 'De Vuurvlinder' }).click();
  await anne.button('Pas aan: Noor').click();
  await see('group, roster');

  await page.getByRole('link', { name: 'Nieuwe bijeenkomst' }).click();
  await anne.picksTemplate('Hoe is het hier?');
  await anne.button('Pas aan: Ik mag zelf dingen kiezen.').click();
  await page.getByLabel('Wat vraag je?').fill('Is de bejegening niet goed en mag je zelf dingen kiezen?');
  await anne.sees('Kan het gewoner?');
  await page.getByText('Wie vraag je, en wat zien jullie?').click();
  await see('prepare, a question with hints');
  await anne.button('Klaar').click();
  await anne.button('Voeg een vraag toe').click();
  await see('prepare, how people answer');
  await anne.button('Meer uit een lijst').click();
  await anne.button('Laat zien wat er mist').click();
  await see('prepare, a question with gaps');
  await anne.button('Haal weg: Nieuwe vraag').click();
  await anne.button('Vragen toevoegen aan deze bijeenkomst').click();
  await see('prepare, more questions to add');
  await anne.button('Hoe doen wij het?').click();
  await anne.sees('“Hoe doen wij het?” hoort nu bij deze bijeenkomst.');
  await see('prepare, two checks');
  await page.getByRole('link', { name: 'Op papier' }).first().click();
  await anne.sees('Eén blad per mens.');
  await see('paper');
}
