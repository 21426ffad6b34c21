// What a device keeps for a store, and how its tabs hear of changes: in IndexedDB, and by an item of
// `localStorage`, whose changes browsers announce to all other tabs of the site.

/** The name of the database, and of the item. */
export const keptName = (key: string): string => `laurel:${key}`;

/** The item that says whose sign-out is not finished. */
export const leavingName = (key: string): string => `${keptName(key)}:leaving`;

/** Whether this device may keep something for a store. */
export const isKept = async (key: string): Promise<boolean> => {
  try {
    return (await indexedDB.databases()).some(({ name }) => name === keptName(key));
  } catch {
    return false;
  }
};

/** Writes an item, where there is a place for it, so that other tabs hear of it; unless it stays, it goes at once. */
export const tell = (name: string, text: string, stays?: boolean): void => {
  try {
    localStorage[name] = text;
    if (!stays) localStorage.removeItem(name);
  } catch {
    // Without it other tabs look again when somebody comes back to them.
  }
};

/** Whose sign-out is not finished, if anybody's. */
export const leaverOf = (key: string): string | undefined => {
  try {
    return (localStorage[leavingName(key)] as string | undefined)?.trim();
  } catch {
    return undefined;
  }
};
