import type { Id, NewId } from '@raakvlak/domain';
import type { Stone } from '@raakvlak/domain/cards';
import type { BoardAtHand } from './board-at-hand.ts';
import type { StoryAgreement, StoryTheme } from './story.ts';
import type { Chance, Wait } from './people.ts';

type Doing = {
  readonly shared: BoardAtHand;
  readonly newId: NewId;
  readonly chance: Chance;
  readonly wait: Wait;
};

const typingMs = 45;

/** Makes the story's themes out of the cards that are on the wall, card by card, as somebody with a phone would. */
export async function order(
  { shared, newId, chance, wait }: Doing,
  themes: readonly StoryTheme[],
  pace: { least: number; most: number },
): Promise<void> {
  const pause = (): Promise<void> => wait(pace.least + chance() * (pace.most - pace.least));
  for (const theme of themes) {
    const cards = cardsOf(theme, shared.stones);
    const [first, second, ...rest] = cards;
    if (first === undefined) continue;
    const id = themeThere(theme, shared.stones) ?? newId();
    if (!themeThere(theme, shared.stones)) {
      await pause();
      shared.do({
        kind: 'makeTheme',
        id,
        field: theme.field,
        cards: second === undefined ? [first] : [first, second],
        title: '',
      });
      await wait(pace.least);
      await shared.type({ theme: id }, theme.title, () => wait(pace.least === 0 ? 0 : typingMs));
    } else rest.unshift(first, ...(second === undefined ? [] : [second]));
    for (const card of rest) {
      await pause();
      shared.do({ kind: 'place', card, to: { theme: id } });
    }
  }
  await shared.settled();
}

/** Chooses themes and writes what was agreed; a theme that is not on the wall is passed over. */
export async function agree(
  { shared, newId, wait }: Doing,
  agreements: readonly StoryAgreement[],
  perSign: number,
): Promise<void> {
  for (const { theme, kind, what, who, notice } of agreements) {
    const stone = shared.stones.find(({ label, titled }) => titled && label === theme);
    if (!stone) continue;
    const agreement: Id = newId();
    shared.do({ kind: 'chooseTheme', agreement, theme: stone.id });
    if (kind === 'cannot') shared.do({ kind: 'agreementSet', agreement, set: { kind } });
    for (const [name, text] of [
      ['what', what],
      ['who', who],
      ['notice', notice],
    ] as const)
      await shared.type({ agreement, name }, text, () => wait(perSign));
  }
  await shared.settled();
}

function cardsOf(theme: StoryTheme, stones: readonly Stone[]): Id[] {
  const loose = stones.filter(({ kind }) => kind === 'card');
  return theme.cards.flatMap((words) => loose.find(({ label }) => label === words)?.id ?? []);
}

const themeThere = (theme: StoryTheme, stones: readonly Stone[]): Id | undefined =>
  stones.find(({ titled, label }) => titled && label === theme.title)?.id;
