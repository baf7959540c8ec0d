/** A Playwright reporter under which a skipped test fails the run. */
export default class NoSkips {
  /** @type {string[]} */
  skipped = [];

  /**
   * @param {import('@playwright/test/reporter').TestCase} test
   * @param {import('@playwright/test/reporter').TestResult} result
   */
  onTestEnd(test, result) {
    if (result.status === 'skipped') this.skipped.push(test.titlePath().join(' > '));
  }

  /** @returns {{ status: 'failed' } | undefined} */
  onEnd() {
    if (this.skipped.length === 0) return undefined;
    for (const title of this.skipped) console.error(`SKIPPED ${title}`);
    console.error(`${this.skipped.length} skipped: every test runs, always.`);
    return { status: 'failed' };
  }

  printsToStdio() {
    return false;
  }
}
