/** What diagnosis.typ is given: the diagnosis with its pictures as SVG, and the few words that only paper needs. */
import { mapSvg } from '#map/picture/drawing.ts';
import type { MapView } from '#map/view/view.ts';
import { colourOf, noValue } from '#ui/map/palette.ts';
import { spoken, type PaperData } from '#platform/server/paper/paper.ts';
import type { Locale } from '#platform/words.ts';
import type { Diagnosis, ChartPicture, PlaceMap, DiagnosisTable } from '../facts/document.ts';
import { svgOf } from '../facts/drawing.ts';
import { wordsOf } from '../facts/facts.ts';

/** `mesa`: who publishes; `address`: the permanent address, whole. */
export function pdfData(diagnosis: Diagnosis, mesa: string, address: string, locale: Locale): PaperData {
  const t = wordsOf(locale);
  const { year, month, day } = Temporal.PlainDate.from(diagnosis.releaseDate);
  const title = t.of(diagnosis.place.name);
  return {
    template: '#diagnosis/paper/diagnosis.typ',
    ...spoken(locale),
    title,
    author: mesa,
    subject: t.pdf.subject,
    keywords: [...t.pdf.keywords, diagnosis.place.name],
    date: { year, month, day },
    version: t.page.version(diagnosis.release, diagnosis.releasedOn),
    address,
    sections: diagnosis.sections.map((section) => ({
      title: section.title,
      paragraphs: section.paragraphs,
      notes: section.notes,
      pictures: [...section.pictures.map(picture), ...section.maps.map(map)],
      tables: section.tables.map((one) => table(one, t.columns.sources)),
    })),
    sure: t.sure.texts,
    references: diagnosis.references,
    caveats: diagnosis.caveats,
    citation: t.page.citation(mesa, year, title, diagnosis.release),
    organizations: diagnosis.themes.includes('organizations') ? t.organizations.notInPdf : null,
    words: {
      page: t.pdf.pageOf,
      contents: t.pdf.contents,
      permanent: t.page.permanent,
      references: t.page.references,
      sureTitle: t.sure.title,
      cite: t.page.cite,
      caveats: t.page.caveats,
    },
  };
}

/** Pictures are drawn at the same scale, so that their words have one size: 420 units are 92 mm. */
export const picture = ({ caption, alt, cites, drawing }: ChartPicture) => ({
  caption,
  alt,
  cites,
  svg: svgOf(drawing),
  width: (drawing.width * 92) / 420,
});

/** As wide as the page's text; its legend is set as text, which the picture's own would be too small for. */
const map = ({ caption, alt, cites, view, chosen }: PlaceMap) => ({
  caption,
  alt,
  cites,
  svg: mapSvg(view, { chosen, heading: false, source: false, legend: false }),
  width: 166,
  legend: legendOf(view),
});

function legendOf({ legend, rows }: MapView) {
  const { steps, none, striped, note } = legend;
  const key = (fill: string, label: string, stripes = false) => ({ fill, label, stripes });
  return {
    keys: [
      ...steps.map((label, step) => key(colourOf(step, steps.length), label)),
      ...(rows.some(({ step }) => step === null) ? [key(noValue.fill, none)] : []),
      ...(rows.some(({ doubt }) => doubt !== null) ? [key(noValue.fill, striped, true)] : []),
    ],
    note,
  };
}

/** `words`: the columns that hold words, which stand to the left. */
function table({ caption, head, rows }: DiagnosisTable, sources: string) {
  const inWords = head.map((_, column) => rows.every(({ cells }) => /\p{L}{3}/u.test(cells[column] ?? '')));
  return {
    caption,
    head: [...head, sources],
    columns: [...head.map((_, column) => (inWords[column] ? 'rest' : 'auto')), 'auto'],
    words: inWords.flatMap((is, column) => (is ? [column] : [])),
    rows,
  };
}
