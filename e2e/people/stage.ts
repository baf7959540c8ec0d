import { expect, type Browser, type Locator, type Page } from '@playwright/test';

/** The big screen, in a browser of its own; and the room that looks at it. */
export class Stage implements AsyncDisposable {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  static async open(browser: Browser, address: string, { width = 1920, height = 1080 } = {}): Promise<Stage> {
    const context = await browser.newContext({ viewport: { width, height } });
    const page = await context.newPage();
    await page.goto(address);
    return new Stage(page);
  }

  get qr(): Locator {
    return this.page.getByRole('img', { name: /^QR-code om mee te doen/ });
  }

  /** What the stage says of a stone, in the table that holds the same as the picture. */
  stone(words: string): Locator {
    return this.page
      .getByRole('row')
      .filter({ has: this.page.getByRole('cell', { name: words, exact: true }) });
  }

  /** A stone lies there, and counts this. */
  async shows(words: string, count = ''): Promise<void> {
    await expect(this.stone(words)).toContainText(count);
  }

  async says(text: string | RegExp): Promise<void> {
    await expect(this.page.getByText(text).filter({ visible: true }).first()).toBeVisible();
  }

  /** Not one of these words stands anywhere on it. */
  async keepsSilentAbout(words: readonly string[]): Promise<void> {
    const everything = (await this.page.locator('body').textContent()) ?? '';
    for (const each of words) expect(everything).not.toContain(each);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.page.context().close();
  }
}
