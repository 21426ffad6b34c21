export { createHandler } from './handler.ts';
export type { Handler, HandlerOptions } from './handler.ts';
export type { Authenticate, Authentication, Credentials } from './handler/authentication.ts';
export { ProblemError } from './handler/reply.ts';
export { signRequest } from './handler/signatures.ts';
export type { SignedRequest } from './handler/signatures.ts';
export { subjectOf } from './subjects.ts';
export type {
  ActivityQuery,
  Command,
  Engine,
  Json,
  OperationKey,
  Outcome,
} from './engine.ts';
export type {
  AppendResult,
  Change,
  Loaded,
  MemberChange,
  Storage,
  StoredOperation,
} from './storage.ts';
