/** The letters of a decision, by their keys. */
export const lettersOf = (decision: string) => ({
  registrant: `decision:${decision}`,
  invitation: `decision:${decision}:invitation`,
});
