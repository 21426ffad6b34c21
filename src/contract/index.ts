export * from './activity.ts';
export * from './commands.ts';
export * from './decode.ts';
export * from './member.ts';
export * from './part.ts';
export * from './problems.ts';
export * from './programme.ts';
export * from './vocabulary.ts';
