import { identifier, instant, object, text } from './decode.ts';
import type { Infer } from './decode.ts';

/** Answer of the shop's token address when somebody is signed in. */
export const tokenAnswer = object({ token: text, expiresAt: instant, subject: identifier });

export type TokenAnswer = Infer<typeof tokenAnswer>;
