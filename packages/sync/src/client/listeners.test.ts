import * as Y from 'yjs';
import { expect, test } from 'vitest';
import { guarded } from '../guarded.ts';
import { contentOf, linkedGarden } from '../testing/linked.ts';

type Bind = (doc: Y.Doc, listen: () => void) => void;

const DOCUMENT_EVENTS = [
  'beforeAllTransactions',
  'beforeTransaction',
  'beforeObserverCalls',
  'afterTransaction',
  'afterTransactionCleanup',
  'update',
  'updateV2',
  'afterAllTransactions',
] as const;

const binds: [string, Bind][] = [
  ...DOCUMENT_EVENTS.map((event): [string, Bind] => [event, (doc, listen) => doc.on(event, listen)]),
  ['observe', (doc, listen) => doc.getText('open').observe(listen)],
  ['observeDeep', (doc, listen) => doc.getMap('mine').observeDeep(listen)],
];

for (const [name, bind] of binds) {
  for (const at of ['an edit of one’s own', 'an edit of somebody else']) {
    test(`S35 P1 when a listener of ${name} throws at ${at}, the next edits still reach everyone`, async () => {
      const world = linkedGarden();
      const [ann, bob] = [world.phone('ann'), world.phone('bob')];
      await world.clock.advance(100);
      let armed = true;
      bind(ann.provider.doc, () => {
        if (!armed) return;
        armed = false;
        throw new Error('listener');
      });
      const first = at === 'an edit of one’s own' ? ann : bob;
      first.act('plant', { key: `${first === ann ? 'ann' : 'bob'}.1`, at: 1, text: 'x' });
      first.act('mark', { at: 0 });
      await world.clock.advance(5_000);
      expect(armed).toBe(false);
      ann.act('mark', { at: 0 });
      bob.act('mark', { at: 0 });
      await world.clock.advance(5_000);
      for (const { provider, events } of [ann, bob]) {
        expect(provider.status).toEqual({ is: 'current' });
        expect(events.filter(({ is }) => is === 'refused')).toEqual([]);
      }
      expect(contentOf(ann.provider.doc)).toEqual(contentOf(bob.provider.doc));
      expect([...ann.provider.doc.getText('open').toJSON().matchAll(/</g)]).toHaveLength(3);
    });
  }
}

/** Whether a document still tells of an edit after a listener threw once. */
function tellsAfterThrow(wrap: (listener: () => void) => () => void): boolean {
  const doc = new Y.Doc();
  let armed = true;
  let told = 0;
  doc.on('update', () => {
    told += 1;
  });
  doc.on(
    'update',
    wrap(() => {
      if (!armed) return;
      armed = false;
      throw new Error('listener');
    }),
  );
  for (const key of ['a', 'b']) {
    try {
      doc.getMap('m').set(key, 1);
    } catch (error) {
      expect(error).toEqual(new Error('listener'));
    }
  }
  return told === 2;
}

test('S35 P1 a guarded listener does not silence a document; negative control: a bare one does, for ever', () => {
  const reported: unknown[] = [];
  expect(tellsAfterThrow((listener) => guarded(listener, (error) => reported.push(error)))).toBe(true);
  expect(reported).toEqual([new Error('listener')]);
  expect(tellsAfterThrow((listener) => listener)).toBe(false);
});

test('S35 a listener that does something itself is done after the change that woke it', async () => {
  const world = linkedGarden();
  const [ann, bob] = [world.phone('ann'), world.phone('bob')];
  await world.clock.advance(100);
  let answers = 0;
  ann.provider.doc.getText('open').observe(() => {
    if (answers < 3) ann.act('share', { key: `all.${(answers += 1)}`, text: 'seen' });
  });
  bob.act('mark', { at: 0 });
  await world.clock.advance(500);
  ann.act('mark', { at: 0 });
  ann.provider.doc.getText('open').insert(0, 'loose ');
  await world.clock.advance(500);
  expect(bob.provider.doc.getMap('ours').size).toBe(3);
  expect(ann.provider.status).toEqual({ is: 'current' });
  expect(ann.events.filter(({ is }) => is === 'refused' || is === 'doc')).toMatchObject([{ is: 'doc' }]);
});
