/* eslint-disable @typescript-eslint/no-non-null-assertion -- the gallery shows invented walls whose parts it made itself */
import type { Agreement, Step, StepKind } from '@raakvlak/domain';
import {
  compare,
  fieldsOf,
  sheetIn,
  wallOf,
  type Arrangement,
  type BoardResult,
  type Card,
  type Sheet,
  type Theme,
} from '@raakvlak/domain/cards';
import type { MeetingTemplate } from '@raakvlak/domain/template';
import type { MeetingView } from '@raakvlak/protocol/down';
import { templateById } from '@raakvlak/words/templates';
import type { Show, ShownBoard } from '../src/stage/show.ts';
import { chanceFrom, seedOf } from '../src/ui/picture/seeded.ts';
import type { Asked } from './asked.ts';
import { checkBoards } from './check-shows.ts';
import { shapes, titles } from './walls.ts';

function theTemplate(): MeetingTemplate {
  const found = templateById('hinders-helps');
  if (!found) throw new Error('the template of the gallery is gone');
  return found;
}
const hindersHelps = theTemplate();

const id = (text: string) =>
  text
    .replace(/[^0-9a-zA-Z]/g, '')
    .padEnd(22, '0')
    .slice(0, 22);
const now = Date.UTC(2026, 10, 21, 13, 0);

export function sheetFor(shape: string): Sheet {
  const own = sheetIn('nl', hindersHelps);
  if (shape === '3x2') return own;
  const wanted = shapes[shape] ?? shapes['3x2']!;
  return {
    ...own,
    question:
      shape === '1x2'
        ? 'Wat ging goed, en wat kan beter?'
        : 'Wat namen we mee uit dit traject, en wat helpt in de praktijk?',
    rows: wanted.rows.map((label, index) => ({ id: `r${index}`, label, hint: '' })),
    columns: wanted.columns.map((label, index) => ({
      id: `c${index}`,
      label: label || 'Alles',
      hint: '',
      starter: '',
      tone:
        wanted.columns.length === 2
          ? index === 0
            ? ('hinders' as const)
            : ('helps' as const)
          : ('neutral' as const),
    })),
  };
}

/** Cards and themes over a sheet; a few themes have many cards, most one or two. */
export function made(
  sheet: Sheet,
  many: number,
  how: 'loose' | 'themes' | 'people',
  seed = '',
): { cards: Card[]; arrangement: Arrangement; recognised: Map<string, number> | undefined } {
  const fields = fieldsOf(sheet);
  const cards: Card[] = [];
  const places = new Map<string, { theme: string }>();
  const themes: Theme[] = [];
  const recognised = new Map<string, number>();
  for (let index = 0; index < many; index++) {
    const chance = chanceFrom(seedOf(`${seed}${index}`));
    const field = fields[Math.floor(chance() * fields.length)]!;
    const list = field.column.tone === 'helps' ? titles.helps : titles.hinders;
    const title = list[(index * 7) % list.length] ?? '';
    const theme = id(`theme${index}`);
    const count = how === 'loose' ? 1 : Math.max(1, Math.round(Math.pow(chance(), 3) * 11));
    if (how !== 'loose') {
      themes.push({ id: theme, title, field: field.id, into: null, was: null });
      recognised.set(theme, Math.round(Math.pow(chance(), 2.4) * 12));
    }
    for (let card = 0; card < count; card++) {
      const cardId = id(`card${index}x${card}`);
      cards.push({
        id: cardId,
        field: field.id,
        words: card === 0 ? title : (list[(index + card * 3) % list.length] ?? ''),
        name: index % 9 === 4 && how === 'loose' ? 'Samira' : null,
        again: null,
      });
      if (how !== 'loose') places.set(cardId, { theme });
    }
  }
  return {
    cards,
    arrangement: { places, themes, agreements: [] },
    recognised: how === 'people' ? recognised : undefined,
  };
}

export function showOf(asked: Asked): Show {
  const sheet = sheetFor(asked.shape);
  const steps: Step[] = [
    ...hindersHelps.steps.map((step, index) => ({
      id: id(`step${step.kind}${index}`),
      kind: step.kind,
      board: ['write', 'reveal', 'order', 'recognise', 'agree', 'compare'].includes(step.kind)
        ? id('board')
        : null,
      title: step.title[asked.language],
      instruction: step.instruction[asked.language],
      minutes: step.minutes,
    })),
  ];
  const kindOf: Record<string, StepKind> = {
    lobby: 'welcome',
    opening: 'welcome',
    agreements: 'agreements',
    write: 'write',
    live: 'write',
    blank: 'reveal',
    reveal: 'reveal',
    order: 'order',
    recognise: 'recognise',
    spotlight: 'recognise',
    agree: 'agree',
    compare: 'compare',
    talk: 'talk',
    end: 'end',
    pause: 'write',
    over: 'end',
    coming: 'welcome',
  };
  const kind = kindOf[asked.scene] ?? 'recognise';
  const add = (step: StepKind, title: string, instruction: string, board: string | null) =>
    steps.push({ id: id(`step${step}`), kind: step, title, instruction, minutes: 10, board });
  if (kind === 'compare') add('compare', 'Toen en nu', 'Zo was het, en zo is het nu.', id('board'));
  if (kind === 'talk')
    add(
      'talk',
      'Praat in tweetallen',
      'Praat met je buur: wanneer voelde jij je gelijk aan de ander, en wat deed die ander toen?',
      null,
    );
  if (asked.scene === 'opening') steps.push({ ...steps[0]!, id: id('stepopening') });
  const step = asked.scene === 'opening' ? steps[steps.length - 1]! : steps.find((one) => one.kind === kind)!;

  const how =
    asked.scene === 'live' || asked.scene === 'reveal'
      ? 'loose'
      : asked.scene === 'order' || asked.scene === 'agree'
        ? 'themes'
        : 'people';
  const { cards, arrangement, recognised } = made(sheet, asked.many, how);
  let wall = wallOf(sheet, cards, arrangement, recognised);
  const chosen = arrangement.themes.slice(0, 3);
  const agreements =
    asked.scene !== 'agree'
      ? []
      : [
          {
            id: id('a1'),
            theme: chosen[0]?.id ?? '',
            kind: 'do' as const,
            what: 'Elk gesprek beginnen we met de vraag: hoe werken we vandaag samen?',
            who: 'Iedereen, Samira kijkt of het lukt',
            notice: 'ouders zeggen vaker wat ze zelf willen',
            by: '2026-12-19',
          },
          {
            id: id('a2'),
            theme: chosen[1]?.id ?? '',
            kind: 'do' as const,
            what: 'Een half uur zonder agenda, elke maandag',
            who: 'Tom',
            notice: '',
            by: null,
          },
          {
            id: id('a3'),
            theme: chosen[2]?.id ?? '',
            kind: 'cannot' as const,
            what: 'de wachtlijst bepalen wij niet. We vragen de gemeente om uitleg.',
            who: '',
            notice: '',
            by: null,
          },
        ].filter(({ theme }) => theme !== '');

  let earlier: ShownBoard['view']['earlier'] = null;
  if (asked.scene === 'compare') {
    const before = made(sheet, asked.many, 'people', 'then');
    const then: BoardResult = {
      seats: 11,
      cards: 30,
      themes: arrangement.themes.slice(0, Math.ceil(asked.many * 0.8)).map((theme, index) => ({
        id: id(`then${index}`),
        title: index % 4 === 3 ? `Toen: ${theme.title}`.slice(0, 80) : theme.title,
        field: theme.field,
        count: { of: 'people' as const, n: before.recognised?.get(theme.id) ?? 2 },
        was: null,
      })),
    };
    const themes = arrangement.themes.map((theme, index) => ({
      ...theme,
      was: index % 4 === 3 || index >= then.themes.length ? null : id(`then${index}`),
    }));
    wall = wallOf(sheet, cards, { ...arrangement, themes }, recognised);
    earlier = { board: id('earlier'), heldAt: Date.UTC(2026, 5, 12), result: then, cards: null };
  }
  const hidden = asked.scene === 'write' || asked.scene === 'blank' || asked.scene === 'pause';
  const view: ShownBoard['view'] = {
    id: id('board'),
    title: 'Bord',
    sheet: { ...sheet, writing: asked.scene === 'live' ? 'live' : 'silent' },
    revealed: !hidden,
    recognising: how === 'people',
    ordering: 'everyone',
    earlier,
    check: null,
  };
  const board: ShownBoard = {
    id: id('board'),
    view,
    given: { cards: asked.cards, late: 0, answered: 0 },
    arrangement: { ...arrangement, agreements },
    wall,
    comparison: earlier ? compare(earlier.result, wall) : undefined,
    results: undefined,
  };
  const ofCheck = checkBoards(asked);

  const biggest = wall.fields.flatMap((field) => field.stones).sort((a, b) => b.count.n - a.count.n)[0];
  const meeting: MeetingView = {
    id: id('meeting'),
    language: asked.language,
    group: {
      name: asked.long
        ? 'Leergroep Gelijkwaardig Samenwerken regio Midden-Gelderland'
        : 'Leergroep Rivierenland',
      kind: 'learning',
    },
    title: asked.long
      ? 'Wat belemmert en wat helpt ons om als gelijken samen te werken in de jeugdhulp?'
      : hindersHelps.title[asked.language],
    status: asked.scene === 'over' ? 'closed' : 'open',
    opening: {
      purpose: hindersHelps.opening.purpose[asked.language],
      asked: hindersHelps.opening.asked[asked.language],
      after: asked.long
        ? hindersHelps.opening.after[asked.language].repeat(2).slice(0, 400)
        : hindersHelps.opening.after[asked.language],
    },
    steps: ofCheck ? [...steps, ofCheck.step] : steps,
    step: ofCheck?.step.id ?? step.id,
    before: null,
    bindsAt: 0,
    locked: false,
    paused: asked.scene === 'pause',
    timerEndsAt: null,
    spotlight: asked.scene === 'spotlight' && biggest ? { board: id('board'), id: biggest.id } : null,
    boards: ofCheck ? ofCheck.boards.map((one) => one.view) : [view],
    safety: null,
    keptUntil: Date.UTC(2027, 10, 21),
    now,
  };
  const agreed = (
    index: number,
    meetingId: string,
    status: Agreement['status'],
    what: string,
    who: string,
    by: string | null,
  ): Agreement => ({
    id: id(`agreed${index}`),
    meeting: meetingId,
    board: id('board'),
    theme: 'Tijdsdruk',
    kind: 'do',
    what,
    who,
    notice: '',
    by,
    status,
    madeAt: now,
    history: [],
  });
  const earlierMeeting = asked.scene === 'end' || asked.scene === 'over' ? id('meeting') : id('before');
  const list = [
    agreed(
      1,
      earlierMeeting,
      'done',
      'Ouders krijgen het verslag om na te lezen voordat het de deur uit gaat',
      'Samira en Tom',
      '2026-09-01',
    ),
    agreed(2, earlierMeeting, 'busy', 'We beginnen elk overleg met wat goed gaat', 'Iedereen', null),
    agreed(
      3,
      earlierMeeting,
      'open',
      'Vaktaal-bel op tafel: wie een woord niet snapt, tikt',
      'De voorzitter',
      '2026-12-12',
    ),
    agreed(4, earlierMeeting, 'stopped', 'Vrijdagmiddag geen vergaderingen meer', 'Teamleiding', null),
  ].slice(0, asked.scene === 'coming' ? 0 : asked.many === 0 ? 0 : 4);
  return {
    presence: asked.away ? 'away' : asked.scene === 'coming' ? 'coming' : 'here',
    outBecause: undefined,
    meeting: asked.scene === 'coming' ? undefined : meeting,
    pulse: { seats: asked.people, given: [] },
    door: {
      code: 'FGHJKMN7',
      url: 'http://192.168.178.24:3000/#7Hq2LkP9sX4mZc8RtB1vWd',
      address: '192.168.178.24:3000',
    },
    agreements: list,
    step: ofCheck?.step ?? (asked.scene === 'coming' ? undefined : step),
    secondsLeft: asked.seconds,
    serverNow: now,
    boards: ofCheck?.boards ?? [board],
    board: ofCheck ? ofCheck.boards[0] : step.board ? board : undefined,
  };
}
