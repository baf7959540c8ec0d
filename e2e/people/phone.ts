import { expect, type Browser, type Locator, type Page } from '@playwright/test';

export type Place = { readonly level?: string; readonly side?: string };
type Choice = 'bewaar mijn inbreng' | 'bewaar niets van mij';

const arrived = /Opgeslagen|Ligt klaar|Op het scherm|Je begeleider kijkt eerst/;

/** Somebody who takes part from a phone of their own. What stands here is what this person reads and taps. */
export class Phone implements AsyncDisposable {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  static async take(
    browser: Browser,
    { width = 360, height = 740, scale = 1, dark = false } = {},
  ): Promise<Phone> {
    const context = await browser.newContext({
      viewport: { width, height },
      deviceScaleFactor: scale,
      colorScheme: dark ? 'dark' : 'light',
      hasTouch: true,
      isMobile: true,
    });
    return new Phone(await context.newPage());
  }

  // At the door

  async opens(address: string): Promise<void> {
    await this.page.goto(address);
  }

  async typesCode(code: string): Promise<void> {
    await this.page.getByLabel('Welke code staat op het scherm?').fill(code);
    await this.button('Ga naar de bijeenkomst').click();
  }

  async comesIn(name = '', choice: Choice = 'bewaar mijn inbreng'): Promise<void> {
    await this.page.getByLabel('Hoe mogen we je noemen?').fill(name);
    await this.button(`Doe mee, ${choice}`).click();
    await expect(this.page.getByRole('button', { name: 'Mijn plek' })).toBeVisible();
  }

  /** The same, without ever touching the screen. */
  async comesInByKeyboard(name: string): Promise<void> {
    await this.#tabsTo(this.page.getByLabel('Hoe mogen we je noemen?'));
    await this.page.keyboard.type(name);
    await this.#tabsTo(this.button('Doe mee, bewaar mijn inbreng'));
    await this.page.keyboard.press('Enter');
    await expect(this.button('Mijn plek')).toBeVisible();
  }

  // Writing

  async goesTo({ level, side }: Place): Promise<void> {
    if (level !== undefined) await this.#tab('Waar gaat het over?', level);
    if (side !== undefined) await this.#tab('Welke kant?', side);
  }

  /** The sides one can choose from, as this person reads them. */
  async sides(): Promise<string[]> {
    return this.page.getByRole('group', { name: 'Welke kant?' }).locator('label').allInnerTexts();
  }

  /** Types without sending. */
  async types(words: string, place: Place = {}): Promise<void> {
    await this.goesTo(place);
    await this.paper.fill(words);
  }

  /** Writes and sends, and waits to read that it arrived. */
  async writes(words: string, place: Place = {}): Promise<void> {
    await this.types(words, place);
    await this.lays(words);
    await this.hasGiven(words);
  }

  /** Reads of a card that it arrived. */
  async hasGiven(words: string): Promise<void> {
    await expect(this.card(words)).toContainText(arrived);
  }

  /** Sends what lies on the paper. */
  async lays(words: string): Promise<void> {
    await this.button('Leg mijn kaartje neer').click();
    await expect(this.card(words)).toBeVisible();
  }

  /** Writes where the facilitator reads first. */
  async gives(words: string): Promise<void> {
    await this.types(words);
    await this.button('Geef aan mijn begeleider').click();
    await expect(this.card(words)).toBeVisible();
  }

  async writesByKeyboard(words: string, level: string): Promise<void> {
    await this.#arrowsTo(level);
    await this.#tabsTo(this.paper);
    await this.page.keyboard.type(words);
    await this.page.keyboard.press('Enter');
    await expect(this.card(words)).toBeVisible();
  }

  async changes(words: string, into: string): Promise<void> {
    const card = this.card(words);
    await card.getByRole('button', { name: /^Verander/ }).click();
    const open = this.page.getByRole('article').filter({ has: this.page.getByRole('textbox') });
    await open.getByRole('textbox').fill(into);
    await open.getByRole('button', { name: 'Zo is het goed' }).click();
    await expect(this.card(into)).toBeVisible();
  }

  async withdraws(words: string): Promise<void> {
    await this.card(words)
      .getByRole('button', { name: /^Haal weg/ })
      .click();
    await expect(this.card(words)).toHaveCount(0);
  }

  /** "Speelt dit nog?": a theme of last time that is still so. */
  async saysStill(theme: string, place: Place): Promise<void> {
    await this.goesTo(place);
    await this.button(`${theme} Speelt nog`).click();
    await expect(this.button(`${theme} Speelt nog: gegeven`)).toBeVisible();
  }

  async takesBackStill(theme: string): Promise<void> {
    await this.button(`${theme} Speelt nog: gegeven`).click();
    await expect(this.button(`${theme} Speelt nog: gegeven`)).toHaveCount(0);
  }

  /** The paper that lies ready to be written on. */
  get paper(): Locator {
    return this.page.getByRole('main').getByRole('textbox').first();
  }

  /** One of my own cards. */
  card(words: string): Locator {
    return this.page.getByRole('article').filter({ hasText: words });
  }

  // Ordering

  async picksUp(words: string): Promise<void> {
    await this.button(words).click();
    await expect(this.page.getByRole('group', { name: 'Tik nu aan waar het hoort' })).toBeVisible();
  }

  async laysByKeyboard(words: string, level: string, onto: string): Promise<void> {
    await this.#arrowsTo(level);
    await this.#tabsTo(this.button(words));
    await this.page.keyboard.press('Enter');
    await this.#tabsTo(this.button(onto));
    await this.page.keyboard.press('Enter');
  }

  async takesBackByKeyboard(): Promise<void> {
    await this.#tabsTo(this.button('Doe mijn laatste stap terug'));
    await this.page.keyboard.press('Enter');
  }

  /** The themes of the field that is looked at. */
  get themes(): Locator {
    return this.page.getByRole('article').filter({ has: this.themeName });
  }

  get themeName(): Locator {
    return this.page.getByRole('textbox', { name: 'Naam van het thema' });
  }

  async names(title: string): Promise<void> {
    await this.themeName.fill(title);
  }

  // Recognising

  async recognises(words: string): Promise<void> {
    const tap = this.button(`Herken ik ook: ${words}`);
    await tap.click();
    await expect(tap).toHaveAttribute('aria-pressed', 'true');
  }

  /** Points at a topic of a check. */
  async pointsAt(topic: string): Promise<void> {
    const tap = this.button(`Hier wil ik iets mee: ${topic}`);
    await tap.click();
    await expect(tap).toHaveAttribute('aria-pressed', 'true');
  }

  // Agreeing

  agreement(theme: string): Locator {
    return this.page.getByRole('article').filter({ has: this.page.getByRole('heading', { name: theme }) });
  }

  // Anywhere

  /** Goes along with the group, for who was still typing. */
  async goesAlong(): Promise<void> {
    await this.button('Ga mee').click();
  }

  /** Goes to a step where the group is, whether or not a thumb was still on the keys. */
  async goesAlongIfAsked(title: string): Promise<void> {
    const there = this.page.getByRole('banner').getByText(title, { exact: true });
    const asked = this.button('Ga mee');
    await expect(there.or(asked).first()).toBeVisible();
    if (await asked.isVisible()) await asked.click();
    await expect(there).toBeVisible();
  }

  async sees(text: string | RegExp): Promise<void> {
    await expect(this.page.getByText(text).filter({ visible: true }).first()).toBeVisible();
  }

  async seesNot(text: string | RegExp): Promise<void> {
    await expect(this.page.getByText(text)).toHaveCount(0);
  }

  async isAt(title: string): Promise<void> {
    await expect(this.page.getByRole('banner').getByText(title, { exact: true })).toBeVisible();
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', typeof name === 'string' ? { name } : { name });
  }

  async offline(): Promise<void> {
    await this.page.context().setOffline(true);
  }

  async online(): Promise<void> {
    await this.page.context().setOffline(false);
  }

  /** Walks with the Tab key until this is where the keyboard is. */
  async #tabsTo(target: Locator): Promise<void> {
    await expect(target).toBeEnabled();
    for (let steps = 0; steps < 150; steps += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`the keyboard never came to ${target.toString()}`);
  }

  async #arrowsTo(level: string): Promise<void> {
    const levels = this.page.getByRole('group', { name: 'Waar gaat het over?' });
    await this.#tabsTo(levels.getByRole('radio', { checked: true }));
    const wanted = levels.getByRole('radio', { name: level });
    for (let steps = 0; steps < 6; steps += 1) {
      if (await wanted.isChecked()) return;
      await this.page.keyboard.press('ArrowDown');
    }
    throw new Error(`the arrows never came to ${level}`);
  }

  async #tab(question: string, answer: string): Promise<void> {
    await this.page.getByRole('group', { name: question }).getByText(answer, { exact: true }).click();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.page.context().close();
  }
}
