/** An import: a spreadsheet of organisations on its way into the registry. Pure. */

/** mapping → previewing → previewed → applying → applied → undone; `failed` and `discarded` end it. */
export const batchStates = [
  'mapping',
  'previewing',
  'previewed',
  'applying',
  'applied',
  'undone',
  'failed',
  'discarded',
] as const;
export type BatchState = (typeof batchStates)[number];

/** Given, and neither brought in nor given up. */
export const unfinished = ['mapping', 'previewing', 'previewed'] as const satisfies readonly BatchState[];

/** The most rows that one import takes. */
export const mostImportRows = 10_000;

/** Work goes on: its page looks again by itself. */
export const isWorking = (state: BatchState): boolean => state === 'previewing' || state === 'applying';
