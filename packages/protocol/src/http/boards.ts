import * as z from 'zod/mini';
import { idSchema } from '@raakvlak/domain';
import {
  boardResultSchema,
  cardSchema,
  draftAgreementSchema,
  sheetSchema,
  themeSchema,
} from '@raakvlak/domain/cards';
import { checkSchema } from '@raakvlak/domain/check';
import { resultsSchema } from '../messages/check.ts';
import { earlierSchema } from '../messages/meeting-view.ts';

const placeSchema = z.union([z.object({ theme: idSchema }), z.object({ field: z.string() })]);

/** GET /api/boards/:id: an earlier board, read-only. `recognised` is null when recognising was never opened. */
export const savedBoardSchema = z.object({
  id: idSchema,
  title: z.string(),
  group: z.object({ id: idSchema, name: z.string() }),
  meeting: z.object({ id: idSchema, title: z.string(), heldAt: z.nullable(z.int()) }),
  sheet: sheetSchema,
  cards: z.array(cardSchema),
  places: z.array(z.tuple([idSchema, placeSchema])),
  themes: z.array(themeSchema),
  agreements: z.array(draftAgreementSchema),
  recognised: z.nullable(z.array(z.tuple([idSchema, z.int()]))),
  /** As the room saw it at the close; null before. */
  result: z.nullable(boardResultSchema),
  earlier: z.nullable(earlierSchema),
  /** What was asked in private, and what may be seen of it: `results` is null until the answers were closed. */
  check: z.nullable(
    z.object({ asks: checkSchema, invited: z.nullable(z.int()), results: z.nullable(resultsSchema) }),
  ),
});
export type SavedBoard = z.infer<typeof savedBoardSchema>;
/**
 * GET /api/boards/:id/export.csv: the cards with their themes, for a spreadsheet.
 * GET /api/boards/:id/results.csv and results.xlsx: what may be seen of its check, as a table.
 * DELETE /api/boards/:id (of a closed meeting) and DELETE /api/boards/:id/cards/:card erase and answer 204.
 */
