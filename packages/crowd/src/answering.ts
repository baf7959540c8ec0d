import { cellCount, lineButtons, type Answer, type Check, type Question } from '@raakvlak/domain/check';
import type { GiveAnswer } from '@raakvlak/protocol/up';
import type { Chance, Person } from './people.ts';

const takingHome = [
  'Eerst vragen, dan pas iets zeggen',
  'Ouders bellen voor het overleg',
  'Gewone woorden gebruiken',
  'Stil zijn en luisteren',
] as const;

/** What somebody might say to a question: people lean one way, some skip. */
export function someAnswer(question: Question, chance: Chance): Answer {
  if (chance() < 0.08) return { kind: 'skip' };
  const lean = Math.sqrt(chance());
  switch (question.kind) {
    case 'line':
      return { kind: 'line', at: lineButtons[Math.floor(lean * lineButtons.length)] ?? 50 };
    case 'steps':
    case 'faces':
      return { kind: question.kind, at: Math.floor(lean * cellCount(question)) };
    case 'one':
      return { kind: 'one', option: optionIn(question.options, chance) };
    case 'several': {
      const chosen = question.options.filter(() => chance() < 0.4).map(({ id }) => id);
      return { kind: 'several', options: chosen.length > 0 ? chosen : [optionIn(question.options, chance)] };
    }
    case 'text':
      return { kind: 'text', words: takingHome[Math.floor(chance() * takingHome.length)] ?? takingHome[0] };
  }
}

/** Answers every question of the check that is asked now; some change an answer. Answers what the server said to each. */
export async function answerAll(
  { phone, chance, wait }: Person,
  pace: { readonly least: number; readonly most: number },
): Promise<GiveAnswer[]> {
  const { mirror } = phone;
  const board = mirror.boardNow();
  const check: Check | undefined = mirror.meeting?.boards.find(({ id }) => id === board)?.check?.asks;
  const step = mirror.meeting?.step;
  if (board === undefined || step === undefined || !check) throw new Error('nothing is asked now');
  const heard: GiveAnswer[] = [];
  const [as] = check.asks ?? [];
  if (as) heard.push(await phone.give({ kind: 'perspective', perspective: as }));
  if (check.by && chance() < 0.95)
    heard.push(await phone.give({ kind: 'group', board, step, group: optionIn(check.by.options, chance) }));
  for (const question of check.questions) {
    await wait(pace.least + chance() * (pace.most - pace.least));
    const times = chance() < 0.1 ? 2 : 1;
    for (let time = 0; time < times; time += 1)
      heard.push(
        await phone.give({
          kind: 'answer',
          board,
          step,
          question: question.id,
          answer: someAnswer(question, chance),
        }),
      );
  }
  return heard;
}

const optionIn = (options: readonly { readonly id: string }[], chance: Chance): string =>
  options[Math.floor(chance() * options.length)]?.id ?? '';
