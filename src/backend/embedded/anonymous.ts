const BEGINNING = 'anonymous:';

/** The ledger of one anonymous response: it belongs to nobody. */
export const anonymousLedger = (id: string): string => `${BEGINNING}${id}`;

/** Whether a subject that the storage lists is no member, but holds an anonymous response. */
export const isAnonymous = (subject: string): boolean => subject.startsWith(BEGINNING);
