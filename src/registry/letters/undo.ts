/** How long the letters of a decision wait, and the decision can be undone. */
export const undoMinutes = 10;
