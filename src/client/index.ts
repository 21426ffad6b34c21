export type {
  ActivityQuery,
  Call,
  ClientFailure,
  CommandAnswer,
  CommandOptions,
  LoyaltyClient,
  LoyaltyCommands,
  MemberAnswer,
  MemberCommand,
  SubjectCall,
} from './loyalty-client.ts';
export { failure } from './failure.ts';
export { createHttpClient } from './http-client.ts';
export type { HttpClientOptions } from './http-client.ts';
export type { GetToken, TokenReason, TokenRequest } from './token.ts';
