/** What the event `laurel-storage-unavailable` on `window` is about. */
export interface StorageUnavailableDetail {
  /**
   * Why commands live no longer than the page: `indexed-db` or `web-locks`, which is missing, or the
   * name of the browser's error, such as `QuotaExceededError`.
   */
  readonly reason: string;
}

declare global {
  interface WindowEventMap {
    /** Commands of the visitor cannot be kept on this device. Comes once. */
    'laurel-storage-unavailable': CustomEvent<StorageUnavailableDetail>;
  }
}
