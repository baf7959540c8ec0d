export * from './http/access.ts';
export * from './http/boards.ts';
export * from './http/groups.ts';
export * from './http/join.ts';
export * from './http/meetings.ts';
export * from './http/refused.ts';
export * from './http/roster.ts';
