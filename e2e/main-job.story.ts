import { expect } from '@playwright/test';
import { asItMoves, test } from './fixtures/story.ts';
import { Facilitator } from './people/facilitator.ts';
import { Phone } from './people/phone.ts';
import { scan } from './people/scan.ts';
import { Stage } from './people/stage.ts';

const said = {
  mila: 'Wij hebben te weinig tijd samen',
  bram: 'Overleg valt vaak uit',
  dilan: 'Iedereen rent van het een naar het ander',
  noor: 'Ik durf niet te zeggen dat ik het niet weet',
  els: 'Mijn collega’s vragen hoe het echt met me gaat',
  fatima: 'Ouders worden pas gebeld als het mis is',
  gijs: 'Onze teamleider luistert zonder te oordelen',
  hanna: 'Koffie drinken voor we beginnen',
  imre: 'Eerst koffie drinken voor we beginnen',
  jo: 'De regels zijn voor elke organisatie anders',
  karim: 'Ik zoek zelf contact met de ouders',
  wim: 'Iemand die uitlegt wat er gebeurt',
};

test.use(asItMoves);

test('A group joins, writes, orders, recognises and agrees, and finds it all back beside what changed', async ({
  browser,
  server,
}) => {
  test.setTimeout(540_000);
  await using there = new AsyncDisposableStack();
  const takePhone = async (size?: { width: number; height: number }) =>
    there.use(await Phone.take(browser, size));
  const anne = there.use(await Facilitator.begin(browser, server.firstLink));
  await anne.prepares({ group: 'Leergroep West', template: 'Wat belemmert, wat helpt?' });
  await anne.opens();
  const stage = there.use(await Stage.open(browser, await anne.stageAddress()));

  const [mila, bram, noor, dilan, fatima, gijs, hanna, imre, jo, karim, loes] = await Promise.all([
    takePhone(),
    takePhone(),
    takePhone(),
    takePhone(),
    takePhone(),
    takePhone(),
    takePhone(),
    takePhone(),
    takePhone(),
    takePhone(),
    takePhone(),
  ]);
  const els = await takePhone({ width: 320, height: 640 });
  const onTime = [mila, bram, noor, dilan, els, fatima, gijs, hanna, imre, jo, karim];

  const wim = await test.step('eleven come in with a phone, one without', async () => {
    await stage.says('Nog niemand is er');
    const way = await scan(stage.qr);
    await Promise.all(
      Object.entries({
        Mila: mila,
        Bram: bram,
        Els: els,
        Fatima: fatima,
        Gijs: gijs,
        Jo: jo,
        Karim: karim,
      }).map(async ([name, phone]) => {
        await phone.opens(way);
        await phone.comesIn(name);
        await phone.sees(`Je doet mee, ${name}`);
      }),
    );
    await noor.opens(way);
    await noor.comesIn('Noor', 'bewaar niets van mij');

    await dilan.opens(way);
    await dilan.comesInByKeyboard('Dilan');

    const code = await anne.code();
    await hanna.opens(server.base);
    await hanna.typesCode('B€TER');
    await hanna.sees('Dit komt in geen enkele code voor: €. Kijk nog eens op het scherm.');
    await hanna.typesCode('CDFG');
    await hanna.sees('Een code heeft 8 letters en cijfers. Er staan er nu 4.');
    await hanna.typesCode(code.toLowerCase().replace('-', ' '));
    await hanna.comesIn('Hanna');
    await imre.opens(server.base);
    await imre.typesCode(code);
    await imre.comesIn();
    await imre.sees('Je doet mee');
    await stage.says('11 mensen doen mee');

    const seat = await anne.opensSeatWithoutPhone();
    await anne.sees('12 mensen');
    await stage.says('12 mensen doen mee');
    await stage.keepsSilentAbout(['Mila', 'Noor', 'Hanna']);
    return seat;
  });

  const everyone = [...onTime, loes, wim];

  await test.step('they write in silence, and the stage keeps it', async () => {
    await anne.goesOn('Schrijven');
    await stage.says('Schrijf in stilte. Niemand ziet wat jij schrijft.');
    await Promise.all([...onTime, wim].map((phone) => phone.isAt('Schrijven')));
    await Promise.all([
      mila.writes(said.mila, { level: 'Team', side: 'Belemmert' }),
      bram.writes('Overleg', { level: 'Team', side: 'Belemmert' }),
      noor.writes(said.noor, { level: 'Ikzelf', side: 'Belemmert' }),
      els.writes(said.els, { level: 'Team', side: 'Helpt' }),
      hanna.writes(said.hanna, { level: 'Team', side: 'Helpt' }),
      imre.writes(said.imre, { level: 'Team', side: 'Helpt' }),
      jo.writes(said.jo, { level: 'Organisatie', side: 'Belemmert' }),
      karim.writes(said.karim, { level: 'Ikzelf', side: 'Helpt' }),
      wim.writes(said.wim, { level: 'Organisatie', side: 'Helpt' }),
    ]);
    await dilan.writesByKeyboard(said.dilan, 'Team');
    await expect(mila.card(said.mila)).toContainText('Opgeslagen');
    await expect(noor.card(said.noor)).toContainText('Ligt klaar, wordt niet bewaard');

    await bram.changes('Overleg', said.bram);
    await karim.writes('Hier had ik spijt van');
    await karim.withdraws('Hier had ik spijt van');

    await gijs.types(said.gijs, { level: 'Organisatie', side: 'Helpt' });
    await gijs.page.reload();
    await gijs.isAt('Schrijven');
    await expect(gijs.paper).toHaveValue(said.gijs);
    await gijs.lays(said.gijs);
    await gijs.page.reload();
    await expect(gijs.card(said.gijs)).toContainText('Opgeslagen');

    await fatima.types(said.fatima, { level: 'Organisatie', side: 'Belemmert' });
    await fatima.offline();
    await fatima.sees('Geen verbinding. Je woorden staan op deze telefoon en gaan straks vanzelf mee.');
    await fatima.lays(said.fatima);
    await expect(fatima.card(said.fatima)).toContainText('Op je telefoon');

    await stage.says(/al minstens \d+ kaartjes/);
    await stage.keepsSilentAbout(Object.values(said));
    await expect(els.page.locator('html')).toHaveJSProperty('scrollWidth', 320);
  });

  await test.step('all cards turn over, and who comes late is not lost', async () => {
    await anne.goesOn('Samen kijken');
    await Promise.all(
      [said.mila, said.bram, said.noor, said.gijs, said.wim].map((words) => stage.shows(words)),
    );
    await mila.sees('Kijk naar het scherm');
    await mila.sees(said.wim);
    await anne.hasGoneOn();

    await fatima.online();
    await fatima.sees('Nagekomen: je begeleider laat het straks zien');
    await anne.sees('1 nagekomen kaartje');
    await expect(stage.stone(said.fatima)).toHaveCount(0);
    await anne.button('Laat ze zien').click();
    await stage.shows(said.fatima);
    await fatima.seesNot('Nagekomen: je begeleider laat het straks zien');

    await loes.opens(await scan(stage.qr));
    await loes.comesIn('Loes');
    await loes.sees(said.mila);
    await stage.says('13 doen mee');
  });

  await test.step('they order together, two of them at the very same moment', async () => {
    await anne.goesOn('Samen ordenen');
    await Promise.all(everyone.map((phone) => phone.isAt('Samen ordenen')));
    const place = { level: 'Team', side: 'Belemmert' };
    await Promise.all([mila, bram].map((phone) => phone.goesTo(place)));
    await Promise.all([mila.picksUp(said.bram), bram.picksUp(said.bram)]);
    await Promise.all([mila.button(said.mila).click(), bram.button(said.mila).click()]);
    await Promise.all([mila, bram].map((phone) => phone.sees('Opgeslagen')));

    // What comes after it on a phone tells that both have arrived there: until then each shows its own.
    const elsewhere = { level: 'Team', side: 'Helpt' };
    await hanna.goesTo(elsewhere);
    await hanna.sees('Lijken deze op elkaar?');
    await hanna.button('Ja, leg samen').click();
    await stage.shows(said.hanna, '2 kaartjes');
    await stage.shows(said.bram, '2 kaartjes');
    for (const phone of [mila, bram]) {
      await phone.goesTo(elsewhere);
      await expect(phone.themes).toContainText([said.hanna]);
      await phone.goesTo(place);
      await expect(phone.themes).toHaveCount(1);
      await expect(phone.themes.first()).toContainText(said.mila);
      await expect(phone.themes.first()).toContainText(said.bram);
    }
    await mila.names('Tijd voor elkaar');
    await stage.shows('Tijd voor elkaar', '2 kaartjes');
    await expect(bram.themeName).toHaveValue('Tijd voor elkaar');

    await dilan.laysByKeyboard(said.dilan, 'Team', 'Leg in dit thema');
    await stage.shows('Tijd voor elkaar', '3 kaartjes');
    await imre.goesTo({ level: 'Organisatie', side: 'Helpt' });
    await imre.picksUp(said.wim);
    await imre.button(said.gijs).click();
    await stage.shows(said.wim, '2 kaartjes');
    await dilan.takesBackByKeyboard();
    await stage.shows('Tijd voor elkaar', '2 kaartjes');
    await stage.shows(said.wim, '2 kaartjes');
    await stage.shows(said.dilan);

    await anne.makesTheme(said.els, 'Naar elkaar luisteren');
    await stage.shows('Naar elkaar luisteren', '1 kaartje');
    await expect(anne.theme('Tijd voor elkaar')).toContainText(said.mila);
  });

  await test.step('they tap what they recognise', async () => {
    await anne.goesOn('Herken ik ook');
    // Mila still has her finger in a title, so the step waits for her.
    await mila.goesAlong();
    await Promise.all(everyone.map((phone) => phone.isAt('Herken ik ook')));
    await Promise.all(everyone.map((phone) => phone.recognises('Tijd voor elkaar')));
    await stage.shows('Tijd voor elkaar', '13 mensen herkennen dit');
    await gijs.button('Herken ik ook: Tijd voor elkaar').click();
    await Promise.all([mila, noor, loes].map((phone) => phone.recognises('Naar elkaar luisteren')));
    await stage.shows('Tijd voor elkaar', '12 mensen herkennen dit');
    await stage.shows('Naar elkaar luisteren', '3 mensen herkennen dit');
    await expect(els.page.locator('html')).toHaveJSProperty('scrollWidth', 320);
  });

  await test.step('they agree, writing in the same sentence at once', async () => {
    await anne.goesOn('Wat doen we hiermee?');
    await Promise.all(everyone.map((phone) => phone.isAt('Wat doen we hiermee?')));
    await anne.chooses('Tijd voor elkaar');
    await anne.chooses('Naar elkaar luisteren');

    const asks = (phone: Phone, question: string) => phone.agreement('Tijd voor elkaar').getByLabel(question);
    const sentence = (phone: Phone) => asks(phone, 'Wat gaan we doen?');
    await sentence(mila).fill('elk overleg begint met de vraag');
    await expect(sentence(bram)).toHaveValue('elk overleg begint met de vraag');
    await sentence(mila).press('ControlOrMeta+Home');
    await sentence(bram).press('ControlOrMeta+End');
    await Promise.all([
      sentence(mila).pressSequentially('Vanaf maandag: '),
      sentence(bram).pressSequentially(' van de ouder'),
    ]);
    const agreed = 'Vanaf maandag: elk overleg begint met de vraag van de ouder';
    await Promise.all([mila, bram, noor].map((phone) => expect(sentence(phone)).toHaveValue(agreed)));
    await asks(karim, 'Wie doet het?').fill('Karim en Els');
    await asks(els, 'Wanneer is het klaar?').fill('2031-03-01');
    await asks(hanna, 'Hoe merken we dat het werkt?').fill('Ouders zeggen dat ze gehoord zijn');
    await stage.says(/van de ouder/);
    await stage.says(/Karim en Els/);

    const other = loes.agreement('Naar elkaar luisteren');
    await other.getByText('Dit kan niet', { exact: true }).click();
    await other.getByLabel('Dit kan niet, want …').fill('we werken allemaal op andere dagen');
    await stage.says(/andere dagen/);
    await anne.sees('Dit kan niet, want …');
  });

  await test.step('the meeting closes, and everyone knows what stays', async () => {
    await anne.goesOn('Tot slot');
    for (const phone of [mila, bram, karim, hanna, loes]) await phone.goesAlongIfAsked('Tot slot');
    await imre.sees('Dit spraken we af');
    await imre.sees('Vanaf maandag: elk overleg begint met de vraag van de ouder');
    await stage.says('Dank je wel');
    await anne.sees('2 afspraken');
    await anne.closes();
    await Promise.all([imre, dilan, fatima].map((phone) => phone.sees('De bijeenkomst is voorbij')));
    await noor.sees('Wat jij schreef, is weg. Wat we samen ordenden en afspraken, blijft.');
    await stage.says('Deze bijeenkomst is voorbij.');
    await anne.sees('Vanaf maandag: elk overleg begint met de vraag van de ouder');

    await anne.readsBoard('Wat belemmert, wat helpt?');
    await anne.sees('Tijd voor elkaar');
    await anne.sees('1 kaartje is op verzoek niet bewaard.');
    await expect(anne.page.getByText(said.noor)).toHaveCount(0);
    const sheet = await anne.downloads();
    expect(sheet).toContain(said.karim);
    expect(sheet).not.toContain(said.noor);
  });

  await test.step('the next meeting opens with what was agreed', async () => {
    await anne.repeats('Wat belemmert, wat helpt?', 'Leergroep West');
    await anne.opens();
    await stage.page.goto(await anne.stageAddress());
    const way = await scan(stage.qr);
    await Promise.all(
      [...onTime, loes].map(async (phone) => {
        await phone.opens(way);
        await phone.comesIn();
      }),
    );
    await stage.says('12 mensen doen mee');
    await anne.goesOn('Wat spraken we af?');
    await stage.says(/elk overleg begint/);
    await noor.sees('Vanaf maandag: elk overleg begint met de vraag van de ouder');
    await noor.sees('Nog te doen');
    await anne.putsAgreement('elk overleg begint', 'Mee bezig', 'Twee teams zijn begonnen');
    await noor.sees(/: Mee bezig. Twee teams zijn begonnen/);
    await stage.says(/^bezig/);
  });

  await test.step('they say what still plays, and what is new', async () => {
    await anne.goesOn('Schrijven');
    await Promise.all([...onTime, loes].map((phone) => phone.isAt('Schrijven')));
    await Promise.all(
      [mila, bram, els, gijs].map((phone) =>
        phone.saysStill('Tijd voor elkaar', { level: 'Team', side: 'Belemmert' }),
      ),
    );
    await bram.takesBackStill('Tijd voor elkaar');
    await jo.writes('De kinderen praten nu zelf mee', { level: 'Organisatie', side: 'Helpt' });
    await stage.keepsSilentAbout(['Tijd voor elkaar', 'De kinderen praten nu zelf mee']);
    await anne.goesOn('Samen kijken');
    await stage.shows('Tijd voor elkaar', '3 kaartjes');
    await anne.goesOn('Samen ordenen');
    await anne.makesTheme('De kinderen praten nu zelf mee', 'Kinderen aan tafel');
    await anne.goesOn('Herken ik ook');
    await Promise.all([mila, bram, els, gijs, loes].map((phone) => phone.recognises('Tijd voor elkaar')));
    await Promise.all([jo, karim].map((phone) => phone.recognises('Kinderen aan tafel')));
    await stage.shows('Tijd voor elkaar', '5 mensen herkennen dit');
  });

  await test.step('then lies beside now: on the stage, at the console, on the phones and in the saved board', async () => {
    await anne.goesOn('Toen en nu');
    await stage.says('1 bleef');
    await stage.says('1 nieuw');
    await stage.says('1 weg');
    await stage.says('12 → 5');
    await anne.sees('1 speelt nog, 1 is nieuw, 1 is weg.');
    await anne.sees('toen 12 mensen, nu 5 mensen');
    await imre.sees('Toen 12 mensen, nu 5 mensen');
    await imre.sees('Naar elkaar luisteren');
    await anne.jumpsTo('Tot slot');
    await anne.closes();
    await anne.readsBoard('Wat belemmert, wat helpt?', 'last');
    await anne.sees('1 speelt nog, 1 is nieuw, 1 is weg.');
  });
});
