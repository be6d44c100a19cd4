/** The letter of a decision, by its key. */
export const decisionLetter = (decision: string) => `decision:${decision}`;
