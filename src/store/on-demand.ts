/** The part of a store that is fetched when it is first used. */
export { expectChange } from './expect-change.ts';
export { readActivity } from './read-activity.ts';
export { sendCommand } from './send-command.ts';
