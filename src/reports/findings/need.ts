/** What a report says of need and of who is registered to meet it, comuna by comuna. Pure. */
import type { ChartRow } from '#diagnosis/facts/charts.ts';
import { methodName } from '#figures/release/in-words.ts';
import { byComuna, toBeAsked, type ComunaCount } from './count.ts';
import type { ReportIntervals, ReportSection, ReportTable } from './report.ts';
import { intervalSaid, percentSaid, type ReportVoice } from './say.ts';

/** As many as stand on a page, in a chart and in each table. */
const mostCharted = 12;
const mostListed = 20;

/** Who says the figures, of which year and by which method. */
export function needSource({ facts: { need }, t, number, locale }: ReportVoice): string {
  if (!need) return '';
  return t.need.source(need.source, need.period, methodName(need.method, locale), number(need.release));
}

export function needSection(saying: ReportVoice): ReportSection {
  const { facts, t, number, locale } = saying;
  const rows = byComuna(facts);
  if (!facts.need || rows.length === 0) return { id: 'need', title: t.summary.noNeed, parts: [] };
  const asked = toBeAsked(rows);
  const country = facts.need.country === null ? '' : t.need.country(percentSaid(facts.need.country, locale));
  const listed = asked.slice(0, mostListed);
  return {
    id: 'need',
    title: t.need.title(number(asked.length), number(rows.length)),
    parts: [
      { kind: 'text', text: t.need.text(country) },
      { kind: 'text', text: t.need.zero },
      intervalsPart(saying, rows.slice(0, mostCharted)),
      needTable(saying, rows.slice(0, mostListed), t.need.table(number(Math.min(mostListed, rows.length)))),
      ...(listed.length > 0
        ? [
            { kind: 'heading' as const, text: t.need.askedTitle },
            needTable(saying, listed, t.need.asked(number(listed.length))),
          ]
        : []),
    ],
  };
}

function intervalsPart(saying: ReportVoice, rows: readonly ComunaCount[]): ReportIntervals {
  const { t, number, place, locale } = saying;
  const charted = rows.map((row): ChartRow => {
    const said = `${percentSaid(row.value, locale)} (${intervalSaid(row.low, row.high, locale)})`;
    return { label: place(row.territory), value: row.value, low: row.low, high: row.high, said, own: true, weak: row.synthetic }; // prettier-ignore
  });
  const caption = `${t.need.intervals(number(rows.length))} ${needSource(saying)}`;
  const alt = `${caption} ${charted.map(({ label, said }) => `${label}: ${said}`).join('; ')}.`;
  return { kind: 'intervals', caption, alt, rows: charted };
}

/** Comunas by persons in need, with who is registered to name them. */
export function needTable(saying: ReportVoice, rows: readonly ComunaCount[], caption: string): ReportTable {
  const { t, number, place, locale } = saying;
  const c = t.columns;
  return {
    kind: 'table',
    caption: `${caption} ${needSource(saying)}`,
    head: [c.comuna, c.region, c.persons, c.share, c.interval, c.here, c.inRegion],
    numeric: [false, false, true, true, true, true, true],
    rows: rows.map((row) => [
      place(row.territory),
      place(row.territory.slice(0, 2)),
      row.persons === null ? '–' : number(row.persons),
      percentSaid(row.value, locale),
      row.synthetic ? t.need.synthetic : intervalSaid(row.low, row.high, locale),
      number(row.here),
      number(row.inRegion),
    ]),
  };
}
