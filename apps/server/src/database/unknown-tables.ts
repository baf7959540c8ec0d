/** What is thrown when the tables cannot be brought up to date: a step failed, or a newer version made them. */
export const unknownTables = 'The tables could not be brought up to date';
