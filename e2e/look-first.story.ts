import { expect } from '@playwright/test';
import { test } from './fixtures/story.ts';
import { Facilitator } from './people/facilitator.ts';
import { Phone } from './people/phone.ts';
import { scan } from './people/scan.ts';
import { Stage } from './people/stage.ts';

test('Who looks first shows, says otherwise or leaves out; a power cut in between loses nothing', async ({
  browser,
  server,
}) => {
  test.setTimeout(300_000);
  await using anne = await Facilitator.begin(browser, server.firstLink);
  await anne.prepares({ group: 'Leergroep West', template: 'Wat belemmert, wat helpt?' });
  await anne.decides('Lees jij eerst mee?', 'Ja, ik lees elk kaartje eerst');
  await anne.opens();
  await using stage = await Stage.open(browser, await anne.stageAddress());
  await using sam = await Phone.take(browser);
  await using noor = await Phone.take(browser);
  await using ali = await Phone.take(browser);
  const way = await scan(stage.qr);
  for (const phone of [sam, noor, ali]) await phone.opens(way);
  await sam.comesIn('Sam');
  await noor.comesIn('Noor', 'bewaar niets van mij');
  await ali.comesIn('Ali');

  await test.step('every card is read first, and its writer knows what became of it', async () => {
    await anne.goesOn('Schrijven');
    await sam.isAt('Schrijven');
    await sam.sees(/begeleider leest .*eerst/);
    await sam.gives('Er is geen tijd');
    await expect(sam.card('Er is geen tijd')).toContainText('Je begeleider kijkt eerst');
    await anne.sees('1 kaartje wacht op jou');
    await anne.sees('Je ziet niet van wie het is.');
    await anne.button('Naar het scherm').click();
    await anne.sees('Er wacht niets op jou');

    await sam.gives('Jan van de derde doet nooit wat hij zegt');
    await anne.sees('1 kaartje wacht op jou');
    await anne.saysOtherwise('Afspraken worden niet altijd nagekomen');
    await expect(sam.card('Jan van de derde')).toContainText('Op het scherm, in andere woorden');

    await ali.gives('Iets heel lelijks');
    await anne.sees('1 kaartje wacht op jou');
    await anne.button('Weglaten').click();
    await expect(ali.card('Iets heel lelijks')).toContainText('Je begeleider laat dit niet zien');
    await anne.sees('1 kaartje weggelaten');
  });

  await test.step('the power goes, and comes back', async () => {
    await noor.gives('Ik durf niets te zeggen');
    await expect(noor.card('Ik durf niets te zeggen')).toContainText(
      'Je begeleider kijkt eerst, wordt niet bewaard',
    );
    await ali.types('Dit was ik nog aan het schrijven');
    await server.end('SIGKILL');
    for (const phone of [sam, noor, ali]) await phone.sees(/^Geen verbinding/);
    await sam.gives('Getypt zonder verbinding');
    await expect(sam.card('Getypt zonder verbinding')).toContainText('Op je telefoon');
    await noor.gives('Ook zonder verbinding');
    await expect(noor.card('Ook zonder verbinding')).toContainText('Wacht in deze pagina op verbinding');

    await server.run();
    await expect(sam.card('Getypt zonder verbinding')).toContainText('Je begeleider kijkt eerst');
    await expect(noor.card('Ook zonder verbinding')).toContainText(
      'Je begeleider kijkt eerst, wordt niet bewaard',
    );
    await expect(noor.card('Ik durf niets te zeggen')).toContainText(
      'Je begeleider kijkt eerst, wordt niet bewaard',
    );
    await expect(ali.paper).toHaveValue('Dit was ik nog aan het schrijven');
    await anne.sees('3 kaartjes wachten op jou');
    for (const left of ['2 kaartjes wachten op jou', '1 kaartje wacht op jou', 'Er wacht niets op jou']) {
      await anne.button('Naar het scherm').click();
      await anne.sees(left);
    }
  });

  await test.step('time, pause and lock take nobody’s words away', async () => {
    await anne.button(/^Start 8 minuten/).click();
    await expect(sam.page.getByRole('timer')).toBeVisible();
    await expect(stage.page.getByRole('timer')).toBeVisible();
    await anne.button('1 minuut erbij').click();
    await anne.button('Stop de tijd').click();
    await expect(sam.page.getByRole('timer')).toHaveCount(0);

    await anne.button('Pauze').click();
    await stage.says('Even pauze');
    await noor.sees('Even pauze');
    await anne.button('Ga door').click();
    await noor.isAt('Schrijven');
    await expect(ali.paper).toHaveValue('Dit was ik nog aan het schrijven');

    await anne.button('Zet vast').click();
    await ali.sees('Het bord staat even vast. Typen kan, versturen straks weer.');
    await expect(ali.button('Geef aan mijn begeleider')).toBeDisabled();
    await anne.button('Maak los').click();
    await ali.button('Geef aan mijn begeleider').click();
    await expect(ali.card('Dit was ik nog aan het schrijven')).toContainText('Je begeleider kijkt eerst');
    await anne.button('Naar het scherm').click();
    await anne.sees('Er wacht niets op jou');
  });

  await test.step('what may be seen is seen, and one tap takes a card away everywhere', async () => {
    await anne.goesOn('Samen kijken');
    for (const words of [
      'Er is geen tijd',
      'Afspraken worden niet altijd nagekomen',
      'Getypt zonder verbinding',
      'Ook zonder verbinding',
      'Ik durf niets te zeggen',
      'Dit was ik nog aan het schrijven',
    ])
      await stage.shows(words);
    await stage.keepsSilentAbout(['Jan', 'lelijks']);
    await noor.seesNot(/Jan van de derde|lelijks/);

    await anne.button('Er is geen tijd').click();
    await anne.button('Haal van het scherm').click();
    await expect(stage.stone('Er is geen tijd')).toHaveCount(0);
    await noor.seesNot('Er is geen tijd');
    await anne.page.getByText('1 kaartje van het scherm gehaald').click();
    await anne.button('Zet terug: Er is geen tijd').click();
    await stage.shows('Er is geen tijd');

    await anne.button('Ik durf niets te zeggen').click();
    await anne.button('Zet groot op alle schermen').click();
    for (const phone of [sam, noor, ali]) await phone.sees('Hier hebben we het over');
    await anne.button('Weer gewoon').click();
    await sam.sees('Kijk naar het scherm');
  });

  await test.step('a seat is taken away, and another goes to a new phone', async () => {
    await anne.button('Laat alle plekken zien').click();
    await anne.removesSeat('Ali');
    await ali.sees('Je bent even niet meer in de bijeenkomst');
    await ali.sees(/Wat je gaf, blijft staan/);
    await stage.says('2 doen mee');
    await stage.shows('Dit was ik nog aan het schrijven');
    await ali.opens(await scan(stage.qr));
    await ali.comesIn('Ali weer');
    await stage.says('3 doen mee');

    await using newPhone = await Phone.take(browser);
    await newPhone.opens(await scan(await anne.givesBack('Sam')));
    await newPhone.isAt('Samen kijken');
    await anne.jumpsTo('Schrijven');
    await expect(newPhone.card('Getypt zonder verbinding')).toBeVisible();
    await stage.says('3 doen mee');
  });
});
