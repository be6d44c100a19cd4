/** A usual reason: what is often asked of an answer, put into the box by a button. Pure. */

/** The field of those that are offered at every question. */
export const ofEveryQuestion = '';

/** The longest one. */
export const longestReason = 500;

/** As it is kept. */
export const onOneLine = (typed: string): string => typed.replace(/\s+/g, ' ').trim();

/** Whether two are one: they differ in capitals, spaces or the full stop at most. */
export const sameReason = (one: string, other: string): boolean => bare(one) === bare(other);

const bare = (reason: string) =>
  onOneLine(reason)
    .replace(/[ .]+$/, '')
    .toLowerCase();

/** What stands in the box once one is put into it: nothing that was written is lost. */
export function withReason(written: string, reason: string): string {
  const before = written.trim();
  return !before || before === reason ? reason : `${before} ${reason}`.slice(0, longestReason);
}

/** How many are offered of a question's own. */
const most = 8;

/** What is offered to whoever asks for a correction of a question. */
export function offered(usual: Readonly<Record<string, readonly string[]>>, field: string): readonly string[] {
  const own = (usual[field] ?? []).slice(0, most);
  return [...own, ...(usual[ofEveryQuestion] ?? []).filter((reason) => !own.includes(reason))];
}
