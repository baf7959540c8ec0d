import { expect, type Locator, type Page } from '@playwright/test';

/** What one person says, question by question: a word to choose, a place on a line (0 to 10), words of one's own, or nothing. */
export type Said =
  { readonly picks: string } | { readonly at: number } | { readonly writes: string } | 'skips';

/** Somebody who answers what is asked, on a phone, a tablet or at the keys of somebody who types in paper. */
export class Answering {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** From why we ask to the list of what was given. `as` is from which side this person says to be here. */
  async answers(said: readonly Said[], { as, group }: { as?: string; group?: string } = {}): Promise<void> {
    await this.begins({ as, group });
    await this.says(said);
  }

  /** From the first question to the list of what was given. */
  async says(said: readonly Said[]): Promise<void> {
    for (const one of said) await this.#says(one);
    await expect(this.page.getByRole('heading', { name: 'Dit gaf je' })).toBeVisible();
  }

  async begins({ as, group }: { as?: string | undefined; group?: string | undefined } = {}): Promise<void> {
    await this.button('Begin').click();
    for (const pick of [as, group]) if (pick !== undefined) await this.picks(pick);
  }

  /** Was ready, and reads that it arrived. */
  async isReady(): Promise<void> {
    await this.button('Klaar').click();
    await expect(this.page.getByText('Dank je wel')).toBeVisible();
  }

  /** Was ready on a device that goes on to the next one. */
  async passesOn(): Promise<void> {
    await this.button('Klaar').click();
  }

  async takesTurn(): Promise<void> {
    await this.button('Ik ben aan de beurt').click();
  }

  async takesSheet(): Promise<void> {
    await this.button('Neem dit blad over').click();
  }

  async changes(topic: string, said: Said): Promise<void> {
    await this.button(`Verander: ${topic}`).click();
    await this.#says(said);
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' });
  }

  async #says(said: Said): Promise<void> {
    const title = this.page.getByRole('heading', { level: 1 });
    const asked = await title.textContent();
    // A child hears first whom it can turn to.
    const safety = this.button('Ik wil iets schrijven');
    if (await safety.isVisible()) await safety.click();
    if (said === 'skips') await this.button('Sla ik over').click();
    else {
      if ('picks' in said) await this.#picks(said.picks);
      else if ('at' in said) await this.#taps(said.at);
      else await this.page.getByRole('main').getByRole('textbox').fill(said.writes);
      await this.button(/^(Volgende|Geef mijn woorden|Zo is het goed)$/).click();
    }
    await expect(title).not.toHaveText(asked ?? '');
  }

  /** Chooses what somebody is here, and goes on. */
  async picks(label: string): Promise<void> {
    const option = this.page.getByRole('main').getByText(label, { exact: true });
    await option.click();
    const next = this.button('Volgende');
    if (await next.isVisible()) await next.click();
    await expect(option).toHaveCount(0);
  }

  async #picks(label: string): Promise<void> {
    await this.page.getByRole('main').getByText(label, { exact: true }).click();
  }

  async #taps(at: number): Promise<void> {
    const box = await this.page.getByRole('slider').locator('div').first().boundingBox();
    if (!box) throw new Error('there is no line');
    await this.page.mouse.click(box.x + (box.width * at) / 10, box.y + box.height / 2);
    await expect(this.page.getByRole('slider')).toHaveAttribute('aria-valuetext', / van 100$/);
  }
}
