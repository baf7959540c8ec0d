import type { Browser } from '@playwright/test';
import { Facilitator } from '../people/facilitator.ts';
import type { Look } from './guide.ts';

/** From the one-time link to a meeting that can be opened. */
export async function tourDesk(browser: Browser, link: string, look: Look): Promise<Facilitator> {
  const anne = await Facilitator.arrives(browser, link);
  const { page } = anne;
  const see = (name: string) => look('desk', name, page);
  await anne.sees('Maak eerst je account');
  await see('begin');
  await anne.makesAccount();
  await see('shelf, empty');

  await anne.button('Uitloggen').click();
  await anne.sees('Fijn dat je er bent');
  await page.getByLabel('E-mailadres').fill('iemand@anders.example');
  await page.getByLabel('Wachtwoord', { exact: true }).fill('niet het goede');
  await anne.button('Log in').click();
  await anne.sees('Dit e-mailadres en wachtwoord horen niet bij elkaar.');
  await see('sign in, refused');
  await page.goto(link);
  await anne.sees('Deze link werkt niet meer');
  await see('link used');
  await page.getByRole('link', { name: 'Log in' }).click();
  await anne.signsIn();

  await page.getByRole('link', { name: 'Snel beginnen' }).click();
  await anne.sees('Met wie kom je bij elkaar?');
  await see('start, with whom');
  await anne.makesGroup('Leergroep Samen Sterk', 'Leergroep');
  await anne.sees('Waar gaat het over?');
  await see('start, what about');
  await anne.picksTemplate('Wat belemmert, wat helpt?');
  const purpose = page.getByLabel('Waarom komen we bij elkaar?');
  const said = await purpose.inputValue();
  await purpose.fill('');
  await anne.sees(/^Zeg in een of twee zinnen/);
  await see('prepare, with a gap');
  await purpose.fill(said);
  await anne.button('Pas aan: Schrijven').click();
  await anne.sees('Opgeslagen');
  await see('prepare');
  return anne;
}
