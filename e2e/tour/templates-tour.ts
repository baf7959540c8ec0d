import type { Browser } from '@playwright/test';
import type { RunningServer } from '../fixtures/running-server.ts';
import { Facilitator } from '../people/facilitator.ts';
import { Phone } from '../people/phone.ts';
import { scan } from '../people/scan.ts';
import { Stage } from '../people/stage.ts';
import type { Look } from './guide.ts';
import { templates } from './templates.ts';

const sentences = [
  'Ik wil leren om eerst te vragen en dan pas te helpen',
  'Dat we elkaar laten uitpraten',
  'Een vast gezicht, ook als het moeilijk wordt',
  'Wie vertelt ons wat er met ons plan gebeurt?',
  'Vaker samen eten',
  'Dat iemand terugbelt',
];

/** Every template as a phone writes on it, and as the stage shows what was written. */
export async function tourTemplates(browser: Browser, server: RunningServer, look: Look): Promise<void> {
  await using anne = await Facilitator.begin(browser, server.firstLink);
  await using stage = await Stage.open(browser, server.base);
  for (const { title, gives = 'Leg mijn kaartje neer', first = false } of templates) {
    await anne.prepares({ group: 'Leergroep West', template: title });
    await anne.fillsWhatIsMissing();
    await look('desk', `${title}, prepare`, anne.page);
    await anne.opens();
    await stage.page.goto(await anne.stageAddress());
    await using sam = await Phone.take(browser);
    await sam.opens(await scan(stage.qr));
    await sam.comesIn('Sam');
    await stage.says('1 mens doet mee');
    await anne.goesOnToWriting();
    await sam.paper.waitFor();
    await look('phone', `${title}, write`, sam.page);
    const sides = await sam.sides();
    for (const [at, words] of sentences.entries()) {
      const side = sides[at % Math.max(1, sides.length)];
      await sam.types(words, side === undefined ? {} : { side });
      await sam.button(gives).click();
      await sam.hasGiven(words);
      if (first) await anne.button('Naar het scherm').click();
    }
    await anne.goesOn('Samen kijken');
    for (const words of sentences) await stage.shows(words);
    await look('stage', `${title}, reveal`, stage.page);
    await look('phone', `${title}, reveal`, sam.page);
  }
}
