/** Whether two sets of answers say the same, whatever the order of their fields and of what is ticked in each. Pure. */
export const sameAnswers = (one: object, other: object): boolean =>
  JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));

const inOrder = (one: object) =>
  Object.entries(one)
    .map(([key, value]: [string, unknown]) => [key, Array.isArray(value) ? value.toSorted() : value] as const)
    .toSorted(([a], [b]) => a.localeCompare(b));
