import { expect, test } from 'vitest';
import { HOSTILE } from './corpus.ts';
import { dump } from './damage.ts';
import { honest } from './hostile-target.ts';
import { damageOf, judgeAnns, newTrial } from './trial.ts';

test('S13 P2 an honest change of the same target is allowed, so that the corpus is refused for its malice', () => {
  const trial = newTrial();
  expect(judgeAnns(honest(trial.target), trial)).toMatchObject({ is: 'allowed', gone: false });
});

for (const { title, make, harm } of HOSTILE) {
  test(`S13 P2 refused and without a trace: ${title}`, () => {
    const trial = newTrial();
    const bytes = make(trial.target);
    expect(judgeAnns(bytes, trial)).toMatchObject({ is: 'refused' });
    expect(dump(trial.target.doc)).toEqual(trial.before);
    expect(trial.target.doc.store.pendingStructs).toBeNull();
    expect(trial.target.doc.store.pendingDs).toBeNull();
  });

  if (harm !== null) {
    test(`S13 P2 negative control, the same bytes without the gate (${harm}): ${title}`, () => {
      const trial = newTrial();
      expect(damageOf(make(trial.target), trial, 'bare')).toContain(harm);
    });
  }
}
