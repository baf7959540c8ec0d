import type { Id } from '@raakvlak/domain';
import { answerSchema, checkSchema, type Answer } from '@raakvlak/domain/check';
import type { OwnLine } from '@raakvlak/protocol/http';
import type { Db } from '../database/schema.ts';
import { eraseAnswers } from './roster-store.ts';

export type OwnLineStore = ReturnType<typeof ownLineStore>;

/** What one participant answered in meetings that are over, and chose to keep. Nobody else ever asks for it. */
export const ownLineStore = (db: Db) => ({
  /** Newest first. */
  of: async (organisation: Id, participant: Id): Promise<OwnLine['checks']> => {
    const rows = await answersOf(db, organisation, participant)
      .innerJoin('groups', 'groups.id', 'meetings.group_id')
      .select([
        'boards.id as board',
        'boards.title',
        'boards.asks',
        'groups.name as group',
        'meetings.opened_at',
        'meetings.created_at',
        'answers.question',
        'answers.answer',
      ])
      .innerJoin('participants', 'participants.id', 'admitted.participant_id')
      .where('meetings.status', '=', 'closed')
      .whereRef('meetings.opened_at', '>', 'participants.line_from')
      .orderBy('meetings.opened_at', 'desc')
      .orderBy('boards.position', 'desc')
      .execute();
    return [...Map.groupBy(rows, ({ board }) => board).values()].flatMap((ofBoard) => {
      const [row] = ofBoard;
      if (!row || row.asks === null) return [];
      const answers = ofBoard.map(({ question, answer }): [string, Answer] => [
        question,
        answerSchema.parse(JSON.parse(answer)),
      ]);
      return [
        {
          board: row.board,
          title: row.title,
          group: row.group,
          heldAt: row.opened_at ?? row.created_at,
          questions: checkSchema.parse(JSON.parse(row.asks)).questions,
          answers: Object.fromEntries(answers),
        },
      ];
    });
  },

  /** On which boards this participant's answers stand, also of meetings that run. */
  boardsOf: async (organisation: Id, participant: Id): Promise<Id[]> => {
    const rows = await answersOf(db, organisation, participant)
      .select('boards.id as board')
      .distinct()
      .execute();
    return rows.map(({ board }) => board);
  },

  erase: async (organisation: Id, participant: Id, boards: readonly Id[]): Promise<void> => {
    if (boards.length > 0) await eraseAnswers(db, organisation, participant, boards);
  },
});

const answersOf = (db: Db, organisation: Id, participant: Id) =>
  db
    .selectFrom('answers')
    .innerJoin('admitted', (join) =>
      join
        .onRef('admitted.board_id', '=', 'answers.board_id')
        .onRef('admitted.person', '=', 'answers.person'),
    )
    .innerJoin('boards', 'boards.id', 'answers.board_id')
    .innerJoin('meetings', 'meetings.id', 'boards.meeting_id')
    .where('admitted.participant_id', '=', participant)
    .where('answers.organisation_id', '=', organisation);
