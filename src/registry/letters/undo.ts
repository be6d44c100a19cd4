/** How long the letters of a decision wait, and the decision can be undone; those of an import wait as long. */
export const undoMinutes = 10;

/** The letters of a decision, by their keys. */
export const lettersOf = (decision: string) => ({
  registrant: `decision:${decision}`,
  invitation: `decision:${decision}:invitation`,
});
