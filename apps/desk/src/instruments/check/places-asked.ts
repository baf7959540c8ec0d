import { cellCount, isOrdered, type Answer, type Check, type Figure } from '@raakvlak/domain/check';
import type { Results, Said, ShownQuestion } from './asked.ts';
import { captionsOf } from './place-words.ts';
import type { PlacesAsked, PlacesRow } from './places-layout.ts';
import { groupName } from './say-groups.ts';
import { areaOf } from './share-area.ts';

export const faceSize = 96;

/** How one question can be looked at: everyone together, divided, then and now, or the answers of the open form. */
export type View = 'all' | 'groups' | 'moments' | 'open';

/** The ways to look at this question, the most telling first; empty when nothing may be shown. */
export function viewsOf(question: string, { results, compared, open }: Results): readonly View[] {
  if (open) return ['open'];
  const result = results.find((one) => one.question === question);
  const moments = compared?.questions.find((one) => one.question === question);
  const views: View[] = moments?.then && moments.now ? ['moments'] : [];
  if (!result?.figure) return views;
  return [...views, result.groups.length > 1 ? 'groups' : 'all'].filter(
    (view) => view !== 'all' || views.length === 0,
  ) as View[];
}

export type Facts = {
  readonly check: Check;
  readonly results: Results;
  readonly said: Said;
  readonly thenOn: string;
};

/**
 * One question, looked at in one way, as places with shapes on them. The choices of a list lie with the fullest first; a small
 * picture has room for the first `most` of them.
 */
export function placesAsked(question: ShownQuestion, view: View, facts: Facts, most = Infinity): PlacesAsked {
  const places = orderOf(question, view, facts).slice(0, isOrdered(question) ? undefined : most);
  const placed = <T>(of: readonly T[] | undefined) =>
    of && places.flatMap((place) => (of[place] === undefined ? [] : [of[place]]));
  const captions = captionsOf(question, facts.said);
  return {
    id: question.id,
    captions: places.map((place) => captions[place] ?? ''),
    ordered: isOrdered(question),
    several: question.kind === 'several',
    faces: question.kind === 'faces' ? faceSize : 0,
    rows: rowsOf(question, view, facts).map((row) => ({
      ...row,
      now: placed(row.now),
      then: placed(row.then),
    })),
  };
}

function orderOf(question: ShownQuestion, view: View, { results }: Facts): readonly number[] {
  const places = Array.from({ length: cellCount(question) }, (_, place) => place);
  const figure = results.results.find((one) => one.question === question.id)?.figure;
  if (isOrdered(question) || view === 'open' || !figure) return places;
  const area = (place: number) => {
    const share = figure.shares[place];
    return share ? areaOf(share) : 0;
  };
  return places.sort((a, b) => area(b) - area(a) || a - b);
}

function rowsOf(question: ShownQuestion, view: View, { check, results, said, thenOn }: Facts): PlacesRow[] {
  const result = results.results.find((one) => one.question === question.id);
  const row = (id: string, label: string, figure: Figure | null): PlacesRow => ({
    id,
    label,
    note:
      label === '' || !figure
        ? ''
        : said.words.check.rowNote(figure.answered, figure.invited, figure.skipped),
    now: figure?.shares,
    then: undefined,
    dots: undefined,
  });
  switch (view) {
    case 'all':
      return [row('all', '', result?.figure ?? null)];
    case 'groups':
      return (result?.groups ?? []).map(({ groups, figure }) =>
        row(groups.join(' '), groupName(check, groups, said), figure),
      );
    case 'moments': {
      const moments = results.compared?.questions.find((one) => one.question === question.id);
      const { then = null, now = null, same = false } = moments ?? {};
      if (same) return [{ ...row('now', '', now), then: then?.shares }];
      const before = row('then', thenOn, then);
      return [{ ...before, now: undefined, then: before.now }, row('now', said.words.check.now, now)];
    }
    case 'open':
      return [{ ...row('open', '', null), dots: dotsOf(question, results) }];
  }
}

/** Where every answer of the open form lies, from 0 to 1 along its places. */
function dotsOf(question: ShownQuestion, { open }: Results): readonly number[] {
  const last = Math.max(1, cellCount(question) - 1);
  const answers = open?.find((one) => one.question === question.id)?.answers ?? [];
  const option = (id: string) =>
    'options' in question ? question.options.findIndex((one) => one.id === id) : -1;
  const places = (answer: Answer): readonly number[] => {
    switch (answer.kind) {
      case 'line':
        return [answer.at / 100];
      case 'steps':
      case 'faces':
        return [answer.at / last];
      case 'one':
        return [option(answer.option) / last];
      case 'several':
        return answer.options.map((id) => option(id) / last);
      case 'text':
      case 'skip':
        return [];
    }
  };
  return answers.flatMap(places).filter((at) => at >= 0);
}
