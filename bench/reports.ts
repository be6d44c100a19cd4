/**
 * What the reports of a mesa cost, of the sample and the shipped figures: reading the facts, and each file in each language, twice.
 *     MINGA_DATA=… node bench/reports.ts, where that installation has `sample load` and `data load` done.
 */
import { createHash } from 'node:crypto';
import { openDatabase } from '#platform/server/open-database.ts';
import { openDb } from '#platform/server/db.ts';
import { closePdf } from '#platform/server/paper/pdf.server.ts';
import { settings } from '#platform/server/settings.ts';
import { locales } from '#platform/words.ts';
import { reportKinds } from '#reports/facts/kind.ts';
import { makeReport } from '#reports/edition/make.server.ts';
import { factsOfNow } from '#reports/edition/queries.server.ts';

const opened = await openDatabase(settings());
const db = openDb(opened.url);
const timed = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
  const [wall, cpu] = [performance.now(), process.cpuUsage()];
  const made = await work();
  const used = process.cpuUsage(cpu);
  console.log(`${what.padEnd(34)}${(performance.now() - wall).toFixed(0).padStart(6)} ms  ${((used.user + used.system) / 1000).toFixed(0).padStart(6)} ms of processor`); // prettier-ignore
  return made;
};
const facts = await timed('facts', () => factsOfNow(db));
for (const round of [1, 2])
  for (const kind of reportKinds)
    for (const locale of locales) {
      // Another number is another file: nothing comes from what is kept.
      const bytes = await timed(`${kind} ${locale}, round ${round}`, () =>
        makeReport({ kind, number: round, facts }, locale),
      );
      const again = await makeReport({ kind, number: round, facts }, locale);
      const hash = (one: Uint8Array) => createHash('sha256').update(one).digest('hex').slice(0, 12);
      console.log(`    ${(bytes.length / 1000).toFixed(0)} kB, ${hash(bytes) === hash(again) ? 'the same bytes again' : 'OTHER BYTES'} ${hash(bytes)}`); // prettier-ignore
    }
await closePdf();
await db.destroy();
await opened.close();
