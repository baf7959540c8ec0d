import '@raakvlak/look/tokens.css';
import '../ui/base.css';
import { stageWords } from '@raakvlak/words/stage';
import { flushSync, mount, unmount } from 'svelte';
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { auditStage } from '../../gallery/audit.ts';
import { checkScenes } from '../../gallery/check-shows.ts';
import type { Asked } from '../../gallery/asked.ts';
import { showOf } from '../../gallery/shows.ts';
import StageShow from './StageShow.svelte';

const words = await stageWords('nl');
const usual: Asked = {
  scene: 'recognise',
  shape: '3x2',
  many: 20,
  people: 12,
  cards: 40,
  seconds: undefined,
  language: 'nl',
  long: false,
  away: false,
};

/** Draws a picture, waits until nothing on it moves any more, looks, and takes it away. */
async function look<T>(
  asked: Partial<Asked>,
  [w, h]: readonly [number, number],
  see: () => T,
  beat = 0,
): Promise<T> {
  await page.viewport(w, h);
  const drawn = mount(StageShow, {
    target: document.body,
    props: { show: showOf({ ...usual, ...asked }), words, beat },
  });
  flushSync();
  for (const animation of document.getAnimations()) animation.finish();
  const seen = see();
  await unmount(drawn);
  return seen;
}

async function faultsOf(
  asked: Partial<Asked>,
  screen: readonly [number, number],
  beat = 0,
): Promise<string[]> {
  const faults = await look(asked, screen, auditStage, beat);
  const [w, h] = screen;
  return faults.map((fault) => `${JSON.stringify(asked)} at ${w}x${h}: ${fault}`);
}

const sizes = [
  [1280, 720],
  [1920, 1080],
  [3840, 2160],
] as const;
/** Many pictures in one test; a busy machine draws them slowly (ms). */
const patience = 120_000;
const sheets = ['1x1', '1x2', '1x4', '3x2', '4x1'];

describe.each(sizes)('on a screen of %i by %i, in the type that browsers have here', (w, h) => {
  it.each(['recognise', 'reveal', 'compare'])(
    '%s shows no small type, nothing clipped and no words over words',
    { timeout: patience },
    async (scene) => {
      const faults: string[] = [];
      for (const shape of sheets) {
        for (const many of [0, 5, 20, 60]) faults.push(...(await faultsOf({ scene, shape, many }, [w, h])));
      }
      expect(faults).toEqual([]);
    },
  );

  it(
    'every other picture is as whole, with long titles and without a connection too',
    { timeout: patience },
    async () => {
      const scenes = [
        'lobby',
        'opening',
        'agreements',
        'write',
        'blank',
        'live',
        'order',
        'spotlight',
        'agree',
        'talk',
        'pause',
        'end',
        'over',
        'coming',
      ];
      const faults: string[] = [];
      for (const scene of scenes) {
        faults.push(...(await faultsOf({ scene, many: 12 }, [w, h])));
        faults.push(
          ...(await faultsOf({ scene, many: 12, long: true, people: 240, seconds: 130, away: true }, [w, h])),
        );
      }
      expect(faults).toEqual([]);
    },
  );
});

describe.each(sizes)('what a group answered, on a screen of %i by %i', (w, h) => {
  it('is whole in every picture, for few people, many and none', { timeout: patience }, async () => {
    const faults: string[] = [];
    for (const scene of checkScenes)
      for (const people of [6, 120])
        faults.push(...(await faultsOf({ scene, people, many: people === 6 ? 0 : 6 }, [w, h])));
    expect(faults).toEqual([]);
  });

  it(
    'is as whole with a timer, without a connection and in what takes its turn',
    { timeout: patience },
    async () => {
      const faults: string[] = [];
      for (const scene of checkScenes)
        faults.push(
          ...(await faultsOf({ scene, people: 240, many: 6, seconds: 130, away: true }, [w, h], 1)),
        );
      expect(faults).toEqual([]);
    },
  );
});

it('would see type that is too small and words that stick out', async () => {
  const faults = await look({}, [1920, 1080], () => {
    const [first, second] = document.querySelectorAll<SVGTextElement>('.words text');
    first?.setAttribute('font-size', '20');
    second?.setAttribute('x', '-3000');
    return auditStage();
  });
  const kinds = faults.map((fault) => fault.split(' ').slice(0, 2).join(' '));
  expect(kinds).toContain('type of');
  expect(kinds).toContain('outside the');
});
