/** What informe.typ is given: the sections of the report, its charts drawn. Pure. */
import { svgOf } from '#diagnosis/facts/drawing.ts';
import { spoken, type PaperData } from '#platform/server/paper/paper.ts';
import { formatNumber } from '#platform/format.ts';
import type { Locale } from '#platform/words.ts';
import { paperBars, paperIntervals } from './charts.ts';
import type { ReportFacts } from '../facts/facts.ts';
import { reportSections } from '../findings/compose.ts';
import { coverLoom } from '../findings/network.ts';
import type { ReportPart, ReportTable } from '../findings/report.ts';
import { voiceOf } from '../findings/say.ts';

/** Its edition's number; null before it is published. */
export function informeData(facts: ReportFacts, number: number | null, locale: Locale): PaperData {
  const say = voiceOf(facts, locale, { kind: 'informe', number });
  const { t, version } = say;
  const { year, month, day: dayOfMonth } = Temporal.PlainDate.from(facts.asOf);
  return {
    template: '#reports/paper/informe.typ',
    ...spoken(locale),
    title: t.title.informe,
    author: facts.mesa,
    subject: t.subject,
    keywords: t.keywords,
    date: { year, month, day: dayOfMonth },
    version: facts.sample ? `${version}. ${t.sampleTitle}` : version,
    permanent: say.edition?.address ?? null,
    sample: facts.sample ? t.sample : null,
    cover: coverLoom(facts)?.svg ?? null,
    sections: reportSections(say).map(({ title, parts }) => ({
      title,
      parts: setParts(parts, locale),
    })),
    words: { page: t.page, contents: t.contents, sample: t.sampleTitle },
  };
}

/** What leads to a figure or a table stands on its page. */
function setParts(parts: readonly ReportPart[], locale: Locale): object[] {
  return parts.map((one, at) => ({
    ...onPaper(one, locale),
    ...(leadsOn(parts.slice(at, at + 3)) && { sticky: true }),
  }));
}

const words: ReadonlySet<ReportPart['kind']> = new Set(['text', 'quiet']);

/** A sentence before what it tells of, with at most another between; what floats elsewhere is not waited for. */
function leadsOn([one, next, after]: readonly ReportPart[]): boolean {
  const isShown = (part: ReportPart | undefined) => part !== undefined && !words.has(part.kind) && part.kind !== 'heading' && !('floats' in part); // prettier-ignore
  return words.has(one!.kind) && (isShown(next) || (next !== undefined && words.has(next.kind) && isShown(after)));
}

/** As many rows as a table has that is not parted over two pages. */
const mostUnparted = 20;

/** Charts are drawn as wide as the sheet. */
function onPaper(one: ReportPart, locale: Locale): object {
  if (one.kind === 'together') return { ...one, parts: setParts(one.parts, locale) };
  if (one.kind === 'table') return { ...one, columns: widthsOf(one), whole: one.rows.length <= mostUnparted };
  if (one.kind !== 'bars' && one.kind !== 'intervals') return one;
  const percent = (value: number) => `${formatNumber(100 * value, locale)} %`;
  const drawing = one.kind === 'bars' ? paperBars(one.bars, one.whole) : paperIntervals(one.rows, percent);
  const { caption, alt } = one;
  return { kind: 'picture', caption, alt, svg: svgOf(drawing), width: 166 };
}

/** About so many letters stand beside each other in a table, its edges set aside. */
const lettersAcross = 112;

/** Shares of the width: room for the longest word of each column, and of what is left more for those that say more. */
function widthsOf({ head, rows, numeric }: ReportTable): number[] {
  const least = head.map((title, column) => {
    const cells = [title, ...rows.map((row) => row[column]!)];
    const words = numeric[column] ? [...title.split(' '), ...cells.slice(1)] : cells.flatMap((cell) => cell.split(' '));
    return Math.max(...words.map(({ length }) => length)) + 3;
  });
  const wished = head.map((_, column) => {
    const lengths = rows.map((row) => row[column]!.length);
    const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
    return numeric[column] ? 0 : Math.max(0, Math.min(44, mean * 1.4) - least[column]!);
  });
  const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);
  const left = Math.max(0, lettersAcross - sum(least)) / (sum(wished) || 1);
  return least.map((one, column) => Math.round(10 * (one + wished[column]! * left)) / 10);
}
