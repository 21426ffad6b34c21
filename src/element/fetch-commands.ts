export { fetchCommands } from '../store/fetch-commands.ts';
