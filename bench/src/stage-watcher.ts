import { chromium } from 'playwright';
import { ensureChromium, chromiumFlags } from '../../tools/chromium.mjs';

/** Opens the stage in a real browser; what comes back is asked at the end and throws when the stage is not alive and whole. */
export async function watchStage(address: string): Promise<() => Promise<void>> {
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: chromiumFlags });
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  const broken: string[] = [];
  page.on('pageerror', (error) => broken.push(error.message));
  await page.goto(address);
  await page.locator('#app svg').first().waitFor({ state: 'attached' });
  return async () => {
    await page.screenshot({ path: 'screenshots/bench-stage.png' });
    await browser.close();
    if (broken.length > 0) throw new Error(`the stage broke: ${broken.join('; ')}`);
  };
}
