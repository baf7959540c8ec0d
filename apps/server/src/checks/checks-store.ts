import { perspectiveSchema, type Id } from '@raakvlak/domain';
import { answerSchema, isSameQuestion, type Answers, type Check } from '@raakvlak/domain/check';
import { roundSchema, textStates, type Round } from '@raakvlak/protocol/down';
import * as z from 'zod/mini';
import type { Shelf } from '../contributions/shelf.ts';
import type { Db, Schema } from '../database/schema.ts';
import { withBoardBefore } from '../meetings/board-before.ts';
import { readCheck } from '../meetings/meeting-rows.ts';
import type { Asking, Person } from './asking.ts';
import type { KeptChecks } from './kept-checks.ts';
import { storedLetOutSchema, type LetOut } from './let-out.ts';
import type { OpenText } from './open-text.ts';
import type { Listed, OtherCheck } from './opening.ts';
import type { Then } from './results.ts';

type ChecksStore = KeptChecks & {
  /** What was asked on a board, and how it stands; undefined where nothing was. */
  readonly asked: (shelf: Shelf) => Promise<{ check: Check; round: Round | null } | undefined>;
};

/** `storeAll` is on only in the test that shows what keeping apart is for (P6). */
export function createChecksStore(db: Db, { storeAll = false } = {}): ChecksStore {
  return {
    load: (shelf) => load(db, shelf),
    save: (transaction, shelf, before, after) => save(transaction, shelf, before, after, storeAll),
    asked: (shelf) => askedOn(db, shelf),
    then: (shelf) => thenOf(db, shelf),
    around: async (shelf, group, since) => ({
      roster: await rosterOf(db, shelf.organisation, group),
      others: await othersThan(db, shelf, group, since),
    }),
  };
}

async function load(db: Db, { organisation, board }: Shelf): Promise<Asking> {
  const row = await db
    .selectFrom('boards')
    .select(['let_out', 'shown_at'])
    .where('id', '=', board)
    .where('organisation_id', '=', organisation)
    .executeTakeFirst();
  const admitted = await db
    .selectFrom('admitted')
    .selectAll()
    .where('board_id', '=', board)
    .where('organisation_id', '=', organisation)
    .execute();
  const given = await db
    .selectFrom('answers')
    .selectAll()
    .where('board_id', '=', board)
    .where('organisation_id', '=', organisation)
    .execute();
  const texts = await db
    .selectFrom('open_texts')
    .selectAll()
    .where('board_id', '=', board)
    .where('organisation_id', '=', organisation)
    .execute();
  const answers = new Map<Id, Record<string, Answers[string]>>();
  for (const { person, question, answer } of given)
    answers.set(person, { ...answers.get(person), [question]: answerSchema.parse(JSON.parse(answer)) });
  return {
    people: new Map(admitted.map((person) => [person.person, personOf(person, answers.get(person.person))])),
    texts: new Map(texts.map((text) => [text.id, textOf(text)])),
    letOut: letOutOf(row),
  };
}

function personOf(row: Schema['admitted'], answers: Answers | undefined): Person {
  const { person: id, participant_id: participant, side: group, batch, hidden } = row;
  return {
    id,
    participant,
    group,
    batch,
    answers: { ...answers },
    hidden: hiddenSchema.parse(JSON.parse(hidden)),
    stored: answers !== undefined || group !== null,
  };
}

const hiddenSchema = z.array(z.string());

const textStateSchema = z.enum(textStates);

const textOf = ({ id, question, words, state, shown }: Schema['open_texts']): OpenText => ({
  id,
  question,
  words,
  state: textStateSchema.parse(state),
  shown,
  stored: true,
});

function letOutOf(row: Pick<Schema['boards'], 'let_out' | 'shown_at'> | undefined): LetOut | null {
  if (!row || row.let_out === null) return null;
  return { ...storedLetOutSchema.parse(JSON.parse(row.let_out)), shownAt: row.shown_at };
}

async function save(db: Db, shelf: Shelf, before: Asking, after: Asking, storeAll: boolean): Promise<void> {
  const { organisation, board } = shelf;
  if (after.letOut !== before.letOut && after.letOut) {
    const { shownAt, ...letOut } = after.letOut;
    await db
      .updateTable('boards')
      .set({ let_out: JSON.stringify(letOut), shown_at: shownAt })
      .where('id', '=', board)
      .where('organisation_id', '=', organisation)
      .execute();
  }
  for (const id of before.people.keys()) if (!after.people.has(id)) await deletePerson(db, shelf, id);
  for (const person of after.people.values())
    if (person !== before.people.get(person.id))
      await savePerson(
        db,
        shelf,
        before.people.get(person.id),
        storeAll ? { ...person, stored: true } : person,
      );
  for (const text of after.texts.values())
    if (text !== before.texts.get(text.id) && (text.stored || storeAll)) await saveText(db, shelf, text);
}

// Its answers go with it.
async function deletePerson(db: Db, { organisation, board }: Shelf, person: Id): Promise<void> {
  await db
    .deleteFrom('admitted')
    .where('board_id', '=', board)
    .where('person', '=', person)
    .where('organisation_id', '=', organisation)
    .execute();
}

async function savePerson(
  db: Db,
  shelf: Shelf,
  before: Person | undefined,
  { id, participant, group, batch, stored, answers, hidden }: Person,
): Promise<void> {
  const own = { board_id: shelf.board, person: id, organisation_id: shelf.organisation };
  const row = {
    participant_id: stored ? participant : null,
    side: stored ? group : null,
    batch,
    hidden: JSON.stringify(stored ? hidden : []),
  };
  await db
    .insertInto('admitted')
    .values({ ...own, ...row })
    .onConflict((conflict) => conflict.columns(['board_id', 'person']).doUpdateSet(row))
    .execute();
  const kept = stored ? answers : {};
  const was: Answers = before?.stored ? before.answers : {};
  for (const [question, answer] of Object.entries(kept))
    if (answer !== was[question]) {
      const said = { answer: JSON.stringify(answer) };
      await db
        .insertInto('answers')
        .values({ ...own, question, ...said })
        .onConflict((conflict) => conflict.columns(['board_id', 'person', 'question']).doUpdateSet(said))
        .execute();
    }
  const gone = Object.keys(was).filter((question) => kept[question] === undefined);
  if (gone.length > 0)
    await db
      .deleteFrom('answers')
      .where('board_id', '=', shelf.board)
      .where('person', '=', id)
      .where('question', 'in', gone)
      .where('organisation_id', '=', shelf.organisation)
      .execute();
}

async function saveText(
  db: Db,
  shelf: Shelf,
  { id, question, words, state, shown }: OpenText,
): Promise<void> {
  const row = { state, shown };
  await db
    .insertInto('open_texts')
    .values({ id, organisation_id: shelf.organisation, board_id: shelf.board, question, words, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

async function askedOn(db: Db, { organisation, board }: Shelf) {
  const row = await db
    .selectFrom('boards')
    .select(['asks', 'round'])
    .where('id', '=', board)
    .where('organisation_id', '=', organisation)
    .executeTakeFirst();
  const check = readCheck(row?.asks ?? null);
  if (!row || !check) return undefined;
  return { check, round: row.round === null ? null : roundSchema.parse(JSON.parse(row.round)) };
}

async function thenOf(db: Db, { organisation, board }: Shelf): Promise<Then | undefined> {
  const row = await withBoardBefore(db)
    .select([
      'boards.asks',
      'before.asks as asked_then',
      'before.round',
      'before.let_out',
      'before.shown_at',
      'meetings.opened_at',
      'meetings.created_at',
    ])
    .where('boards.id', '=', board)
    .where('boards.organisation_id', '=', organisation)
    .executeTakeFirst();
  const letOut = letOutOf(row);
  if (!row || !letOut || row.round === null) return undefined;
  const same = sameQuestions(readCheck(row.asks), readCheck(row.asked_then));
  const { invited, released } = roundSchema.parse(JSON.parse(row.round));
  if (!released || invited === null || same.size === 0) return undefined;
  return {
    heldAt: row.opened_at ?? row.created_at,
    invited,
    parts: letOut.parts.filter(({ question }) => same.has(question)),
  };
}

/** Only what was asked in the same words lies side by side. */
const sameQuestions = (now: Check | null, then: Check | null): ReadonlySet<string> =>
  new Set(
    now?.questions
      .filter((question) => then?.questions.some((one) => isSameQuestion(question, one)))
      .map(({ id }) => id),
  );

async function rosterOf(db: Db, organisation: Id, group: Id): Promise<Listed[]> {
  const rows = await db
    .selectFrom('roster')
    .innerJoin('participants', 'participants.id', 'roster.participant_id')
    .select(['participants.id', 'participants.perspective'])
    .where('roster.group_id', '=', group)
    .where('roster.organisation_id', '=', organisation)
    .execute();
  return rows.map(({ id, perspective }) => ({
    id,
    perspective: perspective === null ? null : perspectiveSchema.parse(perspective),
  }));
}

/** Other checks of the group: those that were shown since then, and those whose answers may still come. */
async function othersThan(
  db: Db,
  { organisation, board }: Shelf,
  group: Id,
  since: number,
): Promise<OtherCheck[]> {
  const rows = await db
    .selectFrom('boards')
    .innerJoin('meetings', 'meetings.id', 'boards.meeting_id')
    .select(['boards.asks', 'boards.shown_at', 'meetings.status'])
    .where('boards.group_id', '=', group)
    .where('boards.organisation_id', '=', organisation)
    .where('boards.id', '!=', board)
    .where('boards.let_out', 'is not', null)
    .where((is) => is.or([is('boards.shown_at', '>', since), is('meetings.status', '=', 'open')]))
    .execute();
  return rows.flatMap(({ asks, shown_at, status }) => {
    const check = readCheck(asks);
    return check ? [{ check, shownAt: status === 'open' ? null : shown_at }] : [];
  });
}
