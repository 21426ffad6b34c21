import type { Engine } from '../engine.ts';
import type { Reply } from './reply.ts';

/** The methods that a call can have. HEAD is answered wherever GET is. */
export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** One request on its way through the handler. */
export interface Call {
  readonly engine: Engine;
  readonly request: Request;
  readonly url: URL;
  /** The `{id}` or `{key}` of the path, decoded; empty where the path has none. */
  readonly id: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** A member's call: who sends it is known. */
export interface MemberCall extends Call {
  readonly subject: string;
}

/** A call from the shop's own server: its signature was checked and its body read for that. */
export interface ServerCall extends Call {
  readonly body: Uint8Array<ArrayBuffer>;
  /** The subject of a customer of the shop. */
  readonly subjectOf: (customerId: string) => Promise<string>;
}

/** What answers a method of a path, and who may ask. */
export type Endpoint =
  | { readonly access: 'public'; readonly answer: (call: Call) => Reply | Promise<Reply> }
  | {
      readonly access: 'member';
      readonly answer: (call: MemberCall) => Promise<Reply>;
      /** Whether the request may say on whose behalf it is sent; every write may. */
      readonly namesSubject?: boolean;
      /** What a cookie-mode guest gets; without it, guests are refused. */
      readonly guest?: () => Reply;
    }
  | { readonly access: 'server'; readonly answer: (call: ServerCall) => Promise<Reply> };
