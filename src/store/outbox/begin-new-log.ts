const NAME = 'laurel';

/**
 * Has Chromium begin a new log for what IndexedDB keeps of this origin, and so keep what is written from now on.
 *
 * A browser that is killed between the head of a log's record and the record leaves that head behind. LevelDB, which
 * goes on with the same log at the next start, then takes what is written after it for the record: the start after
 * that one drops up to 32 KB that were complete, or all. What is deleted is compacted, and that begins a new log.
 * See docs/outbox.md.
 *
 * @throws where storage is blocked.
 */
export const beginNewLog = (): void => {
  // Only Chromium has it, and nobody else needs this.
  if (!('userAgentData' in navigator)) return;
  const opening = indexedDB.open(NAME);
  opening.onsuccess = () => opening.result.close();
  // Waits until it is closed.
  indexedDB.deleteDatabase(NAME);
};
