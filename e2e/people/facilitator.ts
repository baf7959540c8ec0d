import { expect, type Browser, type Locator, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { Phone } from './phone.ts';

type Kind = 'Leergroep' | 'Team' | 'Leefgroep';

type Plan = {
  readonly group: string;
  readonly kind?: Kind;
  readonly template: string;
};

const account = { email: 'anne@brug.example', password: 'kijk gerust rond' };

/** Who leads the meeting, at a laptop of their own. */
export class Facilitator implements AsyncDisposable {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens the one-time link that the server printed. */
  static async arrives(
    browser: Browser,
    link: string,
    { width = 1440, height = 900, scale = 1 } = {},
  ): Promise<Facilitator> {
    const context = await browser.newContext({
      baseURL: new URL(link).origin,
      viewport: { width, height },
      deviceScaleFactor: scale,
    });
    const page = await context.newPage();
    await page.goto(link);
    return new Facilitator(page);
  }

  /** Opens the one-time link, and makes the first account with it. */
  static async begin(browser: Browser, link: string): Promise<Facilitator> {
    const anne = await Facilitator.arrives(browser, link);
    await anne.makesAccount();
    return anne;
  }

  async makesAccount(): Promise<void> {
    const { page } = this;
    await page.getByLabel('Hoe heet je organisatie?').fill('De Brug');
    await page.getByLabel('Hoe heet jij?').fill('Anne');
    await page.getByLabel('E-mailadres').fill(account.email);
    await page.getByLabel('Wachtwoord', { exact: true }).fill(account.password);
    await this.button('Maak mijn account').click();
    await expect(this.heading('Hier komen je groepen te staan')).toBeVisible();
  }

  async signsIn(): Promise<void> {
    await this.page.getByLabel('E-mailadres').fill(account.email);
    await this.page.getByLabel('Wachtwoord', { exact: true }).fill(account.password);
    await this.button('Log in').click();
    await expect(this.button('Uitloggen')).toBeVisible();
  }

  // At the desk

  /** "Snel beginnen": a group, a template, and the meeting lies ready. */
  async prepares({ group, kind = 'Leergroep', template }: Plan): Promise<void> {
    const { page } = this;
    await page.goto('/desk/start');
    const known = page.getByRole('link', { name: group });
    await known.or(page.getByLabel('Hoe heet de groep?')).first().waitFor();
    if (await known.isVisible()) await known.click();
    else await this.makesGroup(group, kind);
    await this.picksTemplate(template);
  }

  async makesGroup(name: string, kind: Kind): Promise<void> {
    await this.page.getByLabel('Hoe heet de groep?').fill(name);
    const kinds = this.page.getByRole('group', { name: 'Wat voor groep is het?' });
    await kinds.getByText(kind, { exact: true }).click();
    await this.button('Maak deze groep').click();
  }

  async picksTemplate(title: string): Promise<void> {
    const wanted = this.button(title);
    await this.heading('Waar gaat het over?').waitFor();
    // What is chosen less often by such a group lies under "Meer".
    if (!(await wanted.isVisible())) await this.page.getByText('Meer', { exact: true }).click();
    await wanted.click();
    await expect(this.heading('Dit lezen mensen als ze binnenkomen')).toBeVisible();
  }

  /** Chooses how it works, in the questions under the programme. */
  async decides(question: string, answer: string): Promise<void> {
    await this.page.getByRole('group', { name: question }).getByText(answer, { exact: true }).click();
    await this.sees('Opgeslagen');
  }

  /** An empty template asks for what only this facilitator can say. */
  async fillsWhatIsMissing(): Promise<void> {
    const open = this.button('Open de bijeenkomst');
    await expect(open.or(this.button('Laat zien wat er mist')).first()).toBeVisible();
    if (await open.isVisible()) return;
    await this.page.getByLabel('Waarom komen we bij elkaar?').fill('We willen het samen beter maken.');
    await this.page.getByLabel('Wat vraag je van de mensen?').fill('Je schrijft korte kaartjes, in stilte.');
    await this.page
      .getByLabel('Wat gebeurt er met de antwoorden?')
      .fill('We beslissen samen wat we gaan doen.');
    const question = this.page.getByLabel('Wat vraag je?', { exact: true });
    if ((await question.inputValue()) === '') await question.fill('Wat houdt ons bezig?');
  }

  async opens(): Promise<void> {
    await this.button('Open de bijeenkomst').click();
    await expect(this.page.getByText('Verbonden', { exact: true })).toBeVisible();
  }

  /** Makes a new meeting that looks at this board again. */
  async repeats(title: string, group: string): Promise<void> {
    await this.page.goto('/desk');
    await this.page.getByRole('link', { name: group }).click();
    await this.button(`Bekijk “${title}” opnieuw`).click();
    await expect(this.heading('Dit lezen mensen als ze binnenkomen')).toBeVisible();
  }

  // At the console

  /** The address of the stage, as the button that opens it has it. */
  async stageAddress(): Promise<string> {
    const address = await this.page.getByRole('link', { name: 'Open het scherm' }).getAttribute('href');
    if (address === null) throw new Error('the console has no link to the stage');
    return address;
  }

  async code(): Promise<string> {
    const code = await this.page
      .getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
      .first()
      .textContent();
    return code?.trim() ?? '';
  }

  /** Taps "Verder". */
  async goesOn(title: string): Promise<void> {
    await this.button(`Verder ${title}`).click();
    await this.isAt(title);
  }

  /** Goes on until the phones ask for cards; a template may have a name of its own for that. */
  async goesOnToWriting(): Promise<void> {
    await this.button(/^Verder/).click();
    await this.sees(/^Schrijven\. /);
  }

  /** Taps a step in the line of steps. */
  async jumpsTo(title: string): Promise<void> {
    await this.button(`Ga naar ${title}`).click();
    await this.isAt(title);
  }

  /** A new step counts a moment after it was announced, so that nobody is cut off. */
  async hasGoneOn(): Promise<void> {
    await expect(this.page.getByText('De groep gaat mee.')).toHaveCount(0);
  }

  async isAt(title: string): Promise<void> {
    await expect(this.button(`Nu: ${title}`)).toBeVisible();
  }

  async sees(text: string | RegExp): Promise<void> {
    await expect(this.page.getByText(text).filter({ visible: true }).first()).toBeVisible();
  }

  /** A seat for somebody who has no phone, in a tab beside the console. */
  async opensSeatWithoutPhone(): Promise<Phone> {
    const phone = new Phone(await this.opensBeside(this.button('Plek zonder telefoon')));
    await expect(phone.button('Mijn plek')).toBeVisible();
    return phone;
  }

  /** What opens in a tab of its own. */
  async opensBeside(opener: Locator): Promise<Page> {
    const tab = this.page.context().waitForEvent('page');
    await opener.click();
    return tab;
  }

  /** A theme or a card as it lies in the console. */
  theme(title: string): Locator {
    return this.page.getByRole('region', { name: title });
  }

  async makesTheme(words: string, title: string): Promise<void> {
    await this.button(words).click();
    await this.button('Maak er een thema van').click();
    await this.page.getByRole('textbox', { name: 'Naam van het thema' }).fill(title);
    await this.button('Laat los').first().click();
  }

  async laysInTheme(words: string, title: string): Promise<void> {
    await this.button(words).click();
    await this.theme(title).getByRole('button', { name: title }).click();
    await expect(this.theme(title)).toContainText(words);
  }

  async chooses(theme: string): Promise<void> {
    const chosen = this.button(new RegExp(`^${theme}`));
    await expect(this.page.getByText('Kies samen waar jullie iets mee doen.')).toBeVisible();
    await chosen.click();
    await expect(chosen).toHaveAttribute('aria-pressed', 'true');
  }

  async putsAgreement(words: string, into: string, note: string): Promise<void> {
    await this.agreement(words).getByRole('button', { name: 'Hoe staat het?' }).click();
    await this.page
      .getByRole('group', { name: 'Hoe staat het nu?' })
      .getByText(into, { exact: true })
      .click();
    await this.page.getByLabel('Wat wil je erbij zeggen?').fill(note);
    await this.button('Zet in de lijst').click();
  }

  /** Shows the card that waits in other words. */
  async saysOtherwise(words: string): Promise<void> {
    await this.button('Anders zeggen').click();
    await this.page.getByLabel('Zo komt het op het scherm').fill(words);
    await this.button('Zet dit op het scherm').click();
    await this.sees('Er wacht niets op jou');
  }

  async removesSeat(name: string): Promise<void> {
    const seat = this.page.getByRole('listitem').filter({ has: this.button(new RegExp(`^${name} `)) });
    await seat.getByRole('button', { name: new RegExp(`^${name} `) }).click();
    await seat.getByRole('button', { name: 'Haal deze plek weg' }).click();
    await this.button('Ja, haal weg').click();
    await expect(this.button(new RegExp(`^${name} `))).toHaveCount(0);
  }

  /** The code that gives this seat to another phone. */
  async givesBack(name: string): Promise<Locator> {
    await this.button(new RegExp(`^${name} `)).click();
    await this.button('Geef deze plek terug').click();
    return this.page.getByRole('listitem').filter({ hasText: name }).getByRole('img');
  }

  async closes(): Promise<void> {
    await this.button('Sluit de bijeenkomst af').click();
    await this.button('Ja, sluit af').click();
    await this.sees('De bijeenkomst is afgesloten. Alles wat blijft, staat hier.');
  }

  // Afterwards

  async readsBoard(title: string, which: 'first' | 'last' = 'first'): Promise<void> {
    const boards = this.page.getByRole('link', { name: `Bekijk het bord “${title}”` });
    await (which === 'first' ? boards.first() : boards.last()).click();
    await expect(this.heading(title)).toBeVisible();
  }

  /** The text of the file for a spreadsheet. */
  async downloads(): Promise<string> {
    const download = this.page.waitForEvent('download');
    await this.page.getByRole('link', { name: 'Download voor Excel' }).click();
    return readFile(await (await download).path(), 'utf8');
  }

  agreement(words: string): Locator {
    return this.page.getByRole('article').filter({ hasText: words });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { name });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.page.context().close();
  }
}
