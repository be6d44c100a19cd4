/** When what decides is taken, be it a key or a button (`.decides` of base.css): not before one can have read the page that came; a key, not twice on it. Pure. */

/** How long a page has to be before a person's eyes. */
export const soonestMs = 600;

/** As long as what was pressed may be on its way. */
export const longestWayMs = 5000;

/** Of a press, of when the page came and of the press before, in milliseconds on one clock. */
export const isTaken = (at: number, { came, pressed }: { readonly came: number; readonly pressed: number | null }) =>
  at - came >= soonestMs && (pressed === null || pressed < came || at - pressed >= longestWayMs);
