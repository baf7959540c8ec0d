import { expect } from '@playwright/test';
import { Answering } from './answering.ts';
import type { Facilitator } from './facilitator.ts';
import { scan } from './scan.ts';

/* What a facilitator does at the desk and the console around a check. */

/** A group with children in it, and whom they can turn to. */
export async function makesLivingGroup(
  anne: Facilitator,
  name: string,
  adviser: { readonly name: string; readonly phone: string },
): Promise<void> {
  const { page } = anne;
  await page.goto('/desk/start');
  await page.getByLabel('Hoe heet de groep?').fill(name);
  await page
    .getByRole('group', { name: 'Wat voor groep is het?' })
    .getByText('Leefgroep', { exact: true })
    .click();
  await page.getByLabel('Wie is het?').fill(adviser.name);
  await page.getByLabel('Telefoonnummer').fill(adviser.phone);
  await anne.button('Maak deze groep').click();
}

/** Adds ready-made questions to the meeting that is being prepared. */
export async function addsCheck(anne: Facilitator, title: string): Promise<void> {
  await anne.button('Vragen toevoegen aan deze bijeenkomst').click();
  await anne.button(title).click();
  await anne.sees(`“${title}” hoort nu bij deze bijeenkomst.`);
}

/** Puts people on the group's list; answers their codes as the cards have them, in the order of the names. */
export async function putsOnList(
  anne: Facilitator,
  group: string,
  names: readonly string[],
  as: string,
): Promise<string[]> {
  const { page } = anne;
  await page.goto('/desk');
  await page.getByRole('link', { name: group }).click();
  await page.getByText('Deelnemers', { exact: true }).click();
  await page.getByLabel('Wie komen erbij?').fill(names.join('\n'));
  await page.getByLabel('Als wie zijn ze hier?').selectOption({ label: as });
  await anne.button(`Zet op de lijst en maak ${names.length} kaartjes`).click();
  return Promise.all(names.map((name) => scan(page.getByRole('img', { name: `QR-code van ${name}` }))));
}

/** A tablet on which so many people take turns; answers its address, as its camera reads it. */
export async function makesTablet(anne: Facilitator, places: number, as: string): Promise<string> {
  const { page } = anne;
  await anne.button('+ Tablet die rondgaat').click();
  await page.getByLabel('Hoeveel mensen?').fill(String(places));
  await page.getByLabel('Als wie zijn ze hier?').selectOption({ label: as });
  await anne.button('Maak een code voor de tablet').click();
  const address = await scan(page.getByRole('img', { name: 'Scan dit met de tablet' }));
  await anne.button('Nog een tablet of papier').click();
  await anne.button('+ Tablet die rondgaat').click();
  return address;
}

/** Types in what so many people wrote on paper, in a tab beside the console. */
export async function typesInPaper(anne: Facilitator, sheets: number): Promise<Answering> {
  const { page } = anne;
  await anne.button('+ Papier overtypen').click();
  await page.getByLabel('Hoeveel bladen?').fill(String(sheets));
  await anne.button('Begin met overtypen').click();
  return new Answering(await anne.opensBeside(page.getByRole('link', { name: 'Open in een nieuw tabblad' })));
}

/** Reads this many open texts and lets each onto the screen. */
export async function letsTextsOn(anne: Facilitator, count: number): Promise<void> {
  const waiting = anne.page.getByText(/(wacht|wachten) (geen tekst )?op jou/);
  for (let done = 0; done < count; done += 1) {
    const before = await waiting.textContent();
    await anne.button('Naar het scherm').click();
    await expect(waiting).not.toHaveText(before ?? '');
  }
}
