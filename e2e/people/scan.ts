import { expect, type Browser, type Locator, type Page } from '@playwright/test';
import { createRequire } from 'node:module';
import type jsqr from 'jsqr';

// The package is CommonJS, and its default is the function itself.
const decode = createRequire(import.meta.url)('jsqr') as typeof jsqr.default;

/** What a camera reads in this QR code, looking until it stands still: at the picture on the screen, not at the page behind it. */
export async function scan(code: Locator): Promise<string> {
  let read: string | undefined;
  await expect(async () => {
    read = await look(code);
    expect(read, 'what a camera reads').toBeDefined();
  }).toPass({ timeout: 30_000 });
  return read ?? '';
}

async function look(code: Locator): Promise<string | undefined> {
  await code.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const photo = (await code.screenshot()).toString('base64');
  const browser = code.page().context().browser();
  if (!browser) throw new Error('this page has no browser to look with');
  const blank = await cameraOf(browser);
  const { pixels, width, height } = await blank.evaluate(async (picture) => {
    const image = new Image();
    image.src = `data:image/png;base64,${picture}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width;
    canvas.height = image.height;
    const drawing = canvas.getContext('2d');
    if (!drawing) throw new Error('this browser cannot draw');
    drawing.drawImage(image, 0, 0);
    const { data } = drawing.getImageData(0, 0, image.width, image.height);
    let signs = '';
    for (const byte of data) signs += String.fromCharCode(byte);
    return { pixels: btoa(signs), width: image.width, height: image.height };
  }, photo);
  return decode(new Uint8ClampedArray(Buffer.from(pixels, 'base64')), width, height)?.data;
}

const cameras = new WeakMap<Browser, Page>();

/** A page of nobody's, because the security policy of ours lets no strange picture in; the same one for every look. */
async function cameraOf(browser: Browser): Promise<Page> {
  const known = cameras.get(browser);
  if (known && !known.isClosed()) return known;
  const camera = await (await browser.newContext()).newPage();
  cameras.set(browser, camera);
  return camera;
}
