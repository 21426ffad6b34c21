/** Whether the same request may succeed after this status: the outcome is not decided yet. */
export const isUndecided = (status: number): boolean =>
  [408, 425, 429].includes(status) || (status >= 500 && status !== 501 && status !== 505);
