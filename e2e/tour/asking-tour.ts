import type { Browser } from '@playwright/test';
import type { RunningServer } from '../fixtures/running-server.ts';
import { Answering, type Said } from '../people/answering.ts';
import { Facilitator } from '../people/facilitator.ts';
import { makesLivingGroup, makesTablet } from '../people/leading-a-check.ts';
import { Phone } from '../people/phone.ts';
import { scan } from '../people/scan.ts';
import { Stage } from '../people/stage.ts';
import type { Look } from './guide.ts';

const child: readonly Said[] = [
  ...['Ja', 'Nee', 'Soms', 'Ja', 'Ja', 'Soms'].map((word) => ({ picks: word })),
  { writes: 'Vaker samen koken' },
];

/** Walks past what people see of a check: on a tablet that goes round, on a phone, on the stage and at the console. */
export async function tourAsking(browser: Browser, server: RunningServer, look: Look): Promise<void> {
  await using there = new AsyncDisposableStack();
  const anne = there.use(await Facilitator.begin(browser, server.firstLink));
  await makesLivingGroup(anne, 'Leefgroep De Linde', { name: 'Fatima', phone: '088 555 1000' });
  await anne.picksTemplate('Hoe is het hier?');
  await anne.opens();
  const stage = there.use(await Stage.open(browser, await anne.stageAddress()));
  const way = await scan(stage.qr);
  await anne.button('Verder Jouw antwoord').click();
  await anne.sees('De vragen gaan nog niet open');
  await look('desk', 'check, too few', anne.page);
  const tablet = there.use(await Phone.take(browser, { width: 1024, height: 768 }));
  await tablet.opens(await makesTablet(anne, 6, 'Jongere of kind'));
  const phone = there.use(await Phone.take(browser));
  await phone.opens(way);
  await phone.comesIn();
  await anne.goesOn('Jouw antwoord');
  await stage.says('Niemand ziet wat jij antwoordt');
  await look('stage', 'check, asking', stage.page);
  await look('desk', 'check, asking', anne.page);

  await tablet.sees('Wie is aan de beurt?');
  await look('phone', 'check, whose turn', tablet.page);
  await tourQuestions(phone, look);
  for (let turn = 0; turn < 6; turn += 1) {
    const person = new Answering(tablet.page);
    await person.takesTurn();
    await person.answers(child);
    await person.passesOn();
  }
  await tablet.sees('Iedereen is geweest');
  await look('phone', 'check, all had a turn', tablet.page);

  await anne.goesOn('Dit zeiden jullie');
  await stage.says('Zelf kiezen');
  await look('stage', 'check, flower', stage.page);
  await look('desk', 'check, result', anne.page);
  await phone.sees('Ik mag zelf dingen kiezen.');
  await look('phone', 'check, result', phone.page);
  await anne.button('Zorg').click();
  await anne.sees('1 tekst met zorg');
  await anne.button('Naar het scherm').click();
  await anne.button(/^Wat moet hier anders/).click();
  await stage.says('Vaker samen koken');
  await look('stage', 'check, in own words', stage.page);
  await anne.button(/^Ik mag zelf dingen kiezen/).click();
  await stage.says('Ik mag zelf dingen kiezen.');
  await look('stage', 'check, one question', stage.page);
  await anne.jumpsTo('Tot slot');
  await anne.closes();
  await anne.readsBoard('Hoe is het hier?');
  await anne.sees('Zelf kiezen');
  await look('desk', 'check, saved', anne.page);
}

/** One child on a phone, screen by screen. */
async function tourQuestions({ page }: Phone, look: Look): Promise<void> {
  const person = new Answering(page);
  await look('phone', 'check, why we ask', page);
  await person.button('Begin').click();
  await look('phone', 'check, from which side', page);
  await person.picks('Kind of jongere');
  await look('phone', 'check, faces', page);
  for (let question = 0; question < 6; question += 1) await person.button('Sla ik over').click();
  await look('phone', 'check, before a child writes', page);
  await person.button('Praat met een grote die je vertrouwt').click();
  await look('phone', 'check, how to begin', page);
  await person.button('Terug').click();
  await person.button('Ik wil iets schrijven').click();
  await look('phone', 'check, in own words', page);
  await person.button('Sla ik over').click();
  await look('phone', 'check, what I gave', page);
  await person.isReady();
  await look('phone', 'check, ready', page);
}

/** A hall: a line, steps, a list, and a code of one's own. */
export async function tourPoll(browser: Browser, server: RunningServer, look: Look): Promise<void> {
  await using there = new AsyncDisposableStack();
  const anne = there.use(await Facilitator.begin(browser, server.firstLink));
  await anne.prepares({ group: 'Theaterlezing', template: 'Wat neem je mee van deze avond?' });
  await anne.opens();
  const stage = there.use(await Stage.open(browser, await anne.stageAddress()));
  const phone = there.use(await Phone.take(browser));
  await phone.opens(await scan(stage.qr));
  await phone.comesIn();
  await anne.goesOn('Jouw antwoord');
  const { page } = phone;
  const person = new Answering(page);
  await person.begins({ group: 'Professional' });
  await look('phone', 'check, a line', page);
  await person.button('Liever knoppen?').click();
  await look('phone', 'check, buttons for a line', page);
  await person.button('Sla ik over').click();
  await look('phone', 'check, steps', page);
  await person.button('Sla ik over').click();
  await look('phone', 'check, a list', page);
  await person.button('Sla ik over').click();
  await person.button('Sla ik over').click();
  await person.isReady();
  await person.button('Maak mijn eigen code').click();
  await look('phone', 'check, a code of my own', page);
}
