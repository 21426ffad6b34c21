export {
  createEmbeddedEngine,
  isAnonymous,
  issueText,
  ProgrammeError,
  programmeSchema,
  readProgramme,
} from './embedded-engine.ts';
export type {
  EmbeddedEngine,
  EmbeddedEngineOptions,
  ImportedOrder,
  ImportedPart,
  ImportedRefund,
  ImportResult,
  ProgrammeIssue,
  ProgrammeReading,
  ProgrammeRules,
  RandomBytes,
} from './embedded-engine.ts';
export { createHandler } from './handler.ts';
export type { Handler, HandlerOptions } from './handler.ts';
export type { Authenticate, Authentication, Credentials } from './handler/authentication.ts';
export { createMemoryStorage } from './memory-storage.ts';
export { ProblemError } from './handler/reply.ts';
export { signRequest } from './handler/signatures.ts';
export type { SignedRequest } from './handler/signatures.ts';
export { subjectOf } from './subjects.ts';
export type { ActivityQuery, Command, Engine, Json, OperationKey, Outcome } from './engine.ts';
export type {
  AppendResult,
  Change,
  Loaded,
  MemberChange,
  Storage,
  StoredOperation,
} from './storage.ts';
// What connectors and importers count with.
export { currencyExponent, formatMoney, parseMoney } from '../values/currencies.ts';
export { formatDecimal, isDecimal, multiplyDivide, parseDecimal } from '../values/decimal.ts';
export { isInstant, formatInstant, parseInstant } from '../values/instants.ts';
export { dayOf, endOfDay, isDay, startOfDay } from '../values/programme-days.ts';
export type { Day } from '../values/programme-days.ts';
export { firstReached, isZone } from '../values/zone-offsets.ts';
