import { test } from './fixtures/story.ts';
import { Answering } from './people/answering.ts';
import { audience } from './people/audience.ts';
import { Facilitator } from './people/facilitator.ts';
import { letsTextsOn } from './people/leading-a-check.ts';
import { Phone } from './people/phone.ts';
import { scan } from './people/scan.ts';
import { Stage } from './people/stage.ts';

const people = 299;
const title = 'Wat neem je mee van deze avond?';

test('A hall of three hundred answers by one QR code, and sees what it said by group', async ({
  browser,
  server,
}) => {
  test.setTimeout(300_000);
  await using there = new AsyncDisposableStack();
  const anne = there.use(await Facilitator.begin(browser, server.firstLink));
  await anne.prepares({ group: 'Theaterlezing', template: title });
  await anne.opens();
  const stage = there.use(await Stage.open(browser, await anne.stageAddress()));
  const way = await scan(stage.qr);
  const hall = there.use(audience(way, people));
  await hall.says(new RegExp(`in ${people}`));
  await anne.goesOn('Jouw antwoord');
  await anne.sees('Iedereen die binnenkomt, telt mee');

  await test.step('somebody who comes later scans the code on the stage, and is asked as well', async () => {
    const sam = there.use(await Phone.take(browser));
    await sam.opens(await scan(stage.qr));
    await sam.comesIn();
    const answering = new Answering(sam.page);
    await answering.answers([{ at: 8 }, { picks: 'Weinig' }, { picks: 'Gewone woorden' }, 'skips'], {
      group: 'Ouder of verzorger',
    });
    await answering.isReady();
  });

  await test.step('everyone sees the same, by group, and none of it before', async () => {
    await hall.says(/answered \d+ refused 0/);
    await anne.goesOn('Het beeld van de groep');
    await hall.says(new RegExp(`shown ${people} different 1`));
    await stage.says('Deze avond raakte mij.');
    await anne.button(/^Deze avond raakte mij/).click();
    await stage.says('Ouder of verzorger');
    await stage.says('Professional');
  });

  await test.step('what people take home comes on the stage after somebody read it', async () => {
    await letsTextsOn(anne, 3);
    await anne.button(/^Wat ga jij nu anders doen/).click();
    await stage.says(/^(Eerst vragen, dan|Ouders bellen|Gewone woorden|Stil zijn)/);
  });
});
