/** Makes the file of a report: the same data, the same bytes. */
import type { NoPdf } from '#platform/server/paper/pdf.server.ts';
import { pdfOf } from '#platform/server/paper/pdf.server.ts';
import { locales, type Locale } from '#platform/words.ts';
import { writeWorkbook } from '#platform/spreadsheet/write.ts';
import { brechasSheets } from '../book/brechas.ts';
import { words as findings } from '../findings/words.ts';
import { informeData } from '../paper/informe.ts';
import { refused } from '../reasons.ts';
import { fileName, type Frozen } from './edition.ts';
import type { ReportKind } from '../facts/kind.ts';

const makers: Readonly<Record<ReportKind, (frozen: Frozen, locale: Locale) => Promise<Uint8Array | NoPdf>>> = {
  informe: ({ facts, number }, locale) => pdfOf(informeData(facts, number, locale)),
  presentacion: async ({ facts, number }, locale) =>
    (await import('../deck/deck.server.ts')).writeDeck(facts, number, locale), // heavy, and rarely asked for
  brechas: ({ facts, number }, locale) =>
    writeWorkbook(
      findings.in(locale).title.brechas,
      brechasSheets(facts, number, locale),
      Temporal.PlainDate.from(facts.asOf),
    ),
};

/** Refuses: report-busy, report-no-compiler. */
export async function makeReport(frozen: Frozen, locale: Locale): Promise<Uint8Array> {
  const made = await makers[frozen.kind](frozen, locale);
  if (made === 'busy') return refused('report-busy');
  if (made === 'no-compiler') return refused('report-no-compiler');
  return made;
}

/** In every language, the mesa's own first. */
export async function makeFiles(frozen: Frozen) {
  const files = [];
  for (const locale of locales)
    files.push({ locale, name: fileName(frozen, locale), bytes: await makeReport(frozen, locale) });
  return files;
}
