/** A vitest reporter under which a skipped test fails the run: what is missing is installed, never stepped over. */
export class NoSkips {
  /** @type {import('vitest/node').Vitest | undefined} */
  vitest;

  /** @param {import('vitest/node').Vitest} vitest */
  onInit(vitest) {
    this.vitest = vitest;
  }

  /** @param {ReadonlyArray<import('vitest/node').TestModule>} testModules */
  onTestRunEnd(testModules) {
    // With -t a developer asks for some of the tests on purpose.
    if (this.vitest?.config.testNamePattern) return;
    const skipped = testModules.flatMap((module) => [...module.children.allTests('skipped')]);
    if (skipped.length === 0) return;
    for (const test of skipped) console.error(`SKIPPED ${test.module.relativeModuleId}: ${test.fullName}`);
    console.error(`${skipped.length} skipped: every test runs, always.`);
    process.exitCode = 1;
  }
}
