/** Freezes plain data in depth, so that one reader cannot change what another sees. */
export const freeze = <T>(value: T): T => {
  if (value && typeof value === 'object') Object.values(value).forEach(freeze);
  return Object.freeze(value);
};
