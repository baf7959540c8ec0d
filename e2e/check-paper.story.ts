import { expect } from '@playwright/test';
import { test } from './fixtures/story.ts';
import { Facilitator } from './people/facilitator.ts';
import { typesInPaper } from './people/leading-a-check.ts';
import { Stage } from './people/stage.ts';

const title = 'Hoe sta jij in je werk?';

test('What five people wrote on paper is typed in, and makes the picture of the group', async ({
  browser,
  server,
}) => {
  test.setTimeout(240_000);
  await using there = new AsyncDisposableStack();
  const anne = there.use(await Facilitator.begin(browser, server.firstLink));
  await anne.prepares({ group: 'Team Noord', kind: 'Team', template: title });
  await anne.opens();
  const stage = there.use(await Stage.open(browser, await anne.stageAddress()));
  const typing = await typesInPaper(anne, 5);
  await anne.goesOn('Jouw antwoord');
  for (let sheet = 1; sheet <= 5; sheet += 1) {
    await expect(typing.page.getByText(`Blad ${sheet} van 5`)).toBeVisible();
    await typing.takesSheet();
    await typing.says([{ at: 10 - sheet }, { at: 8 }, 'skips', { at: sheet * 2 }]);
    await typing.passesOn();
  }
  await expect(typing.page.getByText('Iedereen is geweest')).toBeVisible();
  await anne.goesOn('Het beeld van de groep');
  await stage.says('Ik heb plezier in mijn werk.');
  await anne.sees('5 van de 5 gaven antwoord');
  // All skipped the third one.
  await anne.sees('Te weinig antwoorden om te laten zien.');
});
