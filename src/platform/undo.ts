/** How many minutes the letters of what can be undone wait. */
export const undoMinutes = 10;
