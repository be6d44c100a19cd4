/** The staff's own pages that are called as was asked: «Correo», «Personas». Pure. */
import type { Findings } from '#platform/module.ts';
import type { Locale } from '#platform/words.ts';
import { plain } from '#territory/find.ts';
import type { StaffMenu } from './staff-menu.ts';
import { words } from './words.ts';

/** Of a menu that holds only what its reader may open. */
export function staffPagesCalled(menu: StaffMenu, question: string, locale: Locale): Findings {
  const t = words.in(locale).staffNavigation;
  const asked = plain(question);
  const hits = [
    ...menu.jobs.flatMap(({ items, label }) => items.map((item) => ({ ...item, job: label }))),
    ...menu.others,
  ]
    .filter(
      ({ label }) =>
        plain(label)
          .split(' ')
          .some((word) => word.startsWith(asked)) || plain(label).startsWith(asked),
    )
    .map((item) => ({
      path: item.path,
      kind: t.page,
      title: item.label,
      text: 'job' in item ? String(item.job) : '',
      lang: locale,
    }));
  return { place: 0, heading: t.goTo, total: hits.length, hits, corrections: [] };
}
