/** What a question finds in a list of staff: the first rows, with the list for the rest. */
import type { Findings } from '../module.ts';
import type { Db } from '../server/db.ts';
import type { Locale } from '../words.ts';
import { firstRows } from './ask.server.ts';
import type { StaffList } from './list.ts';
import { addressOf, readQuestion } from './question.ts';

const mostHits = 5;

/** Whoever asks was given the list, and with it may see what it holds. */
export async function findInList<Row extends { readonly id: string }>(
  db: Db,
  list: StaffList<Row>,
  question: string,
  locale: Locale,
  place: number,
): Promise<Findings> {
  const asked = readQuestion(list, new URLSearchParams({ q: question, vista: 'todas' }));
  const { rows, total } = await firstRows(db, list, asked, mostHits);
  const heading = list.title(locale);
  const all = { path: addressOf(list, asked), label: list.count(total, locale) };
  const hits = rows.map((row) => {
    const [first, ...rest] = list.columns
      .filter(({ phone }, column) => column === 0 || phone)
      .map(({ show }) => show(row, locale));
    const title = first?.text ?? '';
    const said = new Set([first?.small, ...rest.map(({ text }) => text)]);
    const text = [...said].filter((one) => one && one !== title).join(' · ');
    return { path: first?.to ?? all.path, kind: heading, title, text, lang: locale };
  });
  return { place, heading, total, hits, all, corrections: [] };
}
