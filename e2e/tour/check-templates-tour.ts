import type { Browser } from '@playwright/test';
import type { RunningServer } from '../fixtures/running-server.ts';
import { Answering } from '../people/answering.ts';
import { audience } from '../people/audience.ts';
import { Facilitator } from '../people/facilitator.ts';
import { makesLivingGroup } from '../people/leading-a-check.ts';
import { Phone } from '../people/phone.ts';
import { scan } from '../people/scan.ts';
import { Stage } from '../people/stage.ts';
import type { Look } from './guide.ts';

/** Every ready-made check: its title, from which side one is asked, and of a check by groups, which one. */
const checks: readonly { readonly title: string; readonly as?: string; readonly group?: string }[] = [
  { title: 'Hoe gelijkwaardig was dit?' },
  { title: 'Hoe is het hier?', as: 'Kind of jongere' },
  { title: 'Hoe doen wij het?', as: 'Begeleider of andere professional' },
  { title: 'Hoe gaat het met je kind in de groep?', as: 'Ouder of verzorger' },
  { title: 'Hebben wij iets te zeggen?', as: 'Kind of jongere' },
  { title: 'Wat neem je mee van deze avond?', group: 'Professional' },
  { title: 'Hoe staat het met je leerdoel?' },
  { title: 'Gelijkwaardig met collega’s', group: 'In de uitvoering' },
  { title: 'Wanneer is het gelijkwaardig?', group: 'Jongere' },
  { title: 'Wat telt, en hoe gaat het nu?' },
  { title: 'Zat alles erin?' },
  { title: 'Hoe werken wij samen?' },
  { title: 'Werken met het netwerk' },
  { title: 'Wat doet onze leidinggevende goed?', as: 'Begeleider of andere professional' },
  { title: 'Hoe sta jij in je werk?' },
  { title: 'Weten wij waar we heen gaan?' },
];

/** Every ready-made check as seven people answer it: each question on a phone and a tablet, the picture on the stage. */
export async function tourCheckTemplates(browser: Browser, server: RunningServer, look: Look): Promise<void> {
  await using there = new AsyncDisposableStack();
  const anne = there.use(await Facilitator.begin(browser, server.firstLink));
  const stage = there.use(await Stage.open(browser, server.base));
  await makesLivingGroup(anne, 'De Linde', { name: 'Fatima', phone: '088 555 1000' });
  for (const check of checks) {
    await anne.prepares({ group: 'De Linde', template: check.title });
    await anne.opens();
    await stage.page.goto(await anne.stageAddress());
    const way = await scan(stage.qr);
    await using hall = audience(way, 6);
    await using phone = await Phone.take(browser);
    await phone.opens(way);
    await phone.comesIn();
    await hall.says(/in 6/);
    await anne.goesOn('Jouw antwoord');
    const person = new Answering(phone.page);
    await look('phone', `${check.title}, why`, phone.page);
    await person.begins(check);
    await skipsAll(person, (name) => look('phone', `${check.title}, ${name}`, phone.page));
    await hall.says(/answered/);
    await anne.button(/^Verder/).click();
    await hall.says(/shown 6 different 1/);
    await stage.says(check.title);
    await look('stage', check.title, stage.page);
    await look('phone', `${check.title}, result`, phone.page);
    await anne.jumpsTo('Tot slot');
    await anne.closes();
  }
}

/** Past every question without an answer. */
async function skipsAll(person: Answering, see: (name: string) => Promise<void>): Promise<void> {
  for (let question = 1; question <= 9; question += 1) {
    const safety = person.button('Ik wil iets schrijven');
    if (await safety.isVisible()) await safety.click();
    const skip = person.button('Sla ik over');
    if (!(await skip.isVisible())) return;
    await see(`question ${question}`);
    await skip.click();
  }
}
