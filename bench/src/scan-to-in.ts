import { chromium, type Browser, type Page } from 'playwright';
import { chromiumFlags, ensureChromium } from '../../tools/chromium.mjs';
import { openHall } from './open-hall.ts';
import { spread } from './percentiles.ts';
import { ServerProcess } from './server-process.ts';

/** An old phone on bad Wi-Fi: a processor four times slower, 150 ms there and back, 1.6 Mbit/s. */
const oldPhone = { slower: 4, latency: 150, bytesPerSecond: 1_600_000 / 8 };

type Spread = ReturnType<typeof spread>;

export type ScanFigures = {
  readonly times: number;
  /** From the scan until the two buttons can be tapped, ms. */
  readonly toDoorMs: Spread;
  /** From the tap on a button until the meeting is there, ms. */
  readonly toInMs: Spread;
  /** The peer in the same run: one small answer without a page, what network and browser take anyway, ms. */
  readonly bareMs: Spread;
};

/** How long it takes from the scan to being in, on an old phone with nothing kept. One phone after the other. */
export async function scanToIn(times: number): Promise<ScanFigures> {
  await using server = await ServerProcess.start();
  const { facilitator, door } = await openHall(server, { writing: 'silent' });
  using _led = facilitator;
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: chromiumFlags });
  const [toDoor, toIn, bare]: [number[], number[], number[]] = [[], [], []];
  try {
    for (let time = 0; time < times; time += 1) {
      bare.push(await onOldPhone(browser, (page) => page.goto(`${server.base}/healthz`)));
      await onOldPhone(browser, async (page) => {
        toDoor.push(await timed(() => reachDoor(page, door.url)));
        toIn.push(await timed(() => goIn(page)));
      });
    }
  } finally {
    await browser.close();
  }
  return { times, toDoorMs: spread(toDoor), toInMs: spread(toIn), bareMs: spread(bare) };
}

async function reachDoor(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'commit' });
  // The meeting's own name is there once the code behind the buttons is.
  await page.locator('#door-group').getByText('Zaal').waitFor();
  await page.locator('#keep').waitFor();
}

async function goIn(page: Page): Promise<void> {
  await page.locator('#keep').click();
  await page.getByRole('heading', { name: /^Je doet mee/ }).waitFor();
}

async function onOldPhone(browser: Browser, use: (page: Page) => Promise<unknown>): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, isMobile: true });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: oldPhone.slower });
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: oldPhone.latency,
    downloadThroughput: oldPhone.bytesPerSecond,
    uploadThroughput: oldPhone.bytesPerSecond,
  });
  const took = await timed(() => use(page));
  await context.close();
  return took;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
