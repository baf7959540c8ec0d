import { sql, type CreateTableBuilder } from 'kysely';

// What SQLite says in its own words stands here, so that a second database changes this file and not the migrations.

export const bytes = sql`blob`;

/** Rows lie in the order of their random key, so that the file does not tell in which order people gave them. */
export const keepingNoOrder = <Table extends string, Column extends string>(
  table: CreateTableBuilder<Table, Column>,
): CreateTableBuilder<Table, Column> => table.modifyEnd(sql`without rowid`);
