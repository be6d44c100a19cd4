/** What pptxgenjs 4.0.1 leaves out of a deck: that a table's first row is its head (its issue 1299), words for tables, the language; and its own clock. Pure. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export interface Mending {
  /** As Office writes it: `es-CL`. */
  readonly language: string;
  /** The words of each table, in the order of the slides. */
  readonly tables: ReadonlyMap<string, string>;
  readonly made: Temporal.PlainDate;
}

/** The same deck is the same bytes: every part has the day that it is of, and charts are counted from 1, whatever was made before. */
export function mendDeck(deck: Uint8Array, mending: Mending): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(deck);
  const instant = `${mending.made.toString()}T00:00:00Z`;
  const day = new Date(mending.made.toZonedDateTime('UTC').epochMilliseconds);
  const charts = Object.keys(parts).flatMap((name) => /charts\/chart(\d+)\.xml$/.exec(name)?.[1] ?? []);
  const recount = countedFrom(Math.min(...charts.map(Number)));
  const mended: Record<string, Uint8Array> = {};
  for (const [name, bytes] of Object.entries(parts)) {
    if (name.endsWith('/')) continue;
    const text = () => strToU8(recount(mendPart(name, strFromU8(bytes), mending, instant)));
    mended[recount(name)] = name.endsWith('.xlsx')
      ? again(bytes, day, instant)
      : /\.(xml|rels)$/.test(name)
        ? text()
        : bytes;
  }
  return zipSync(mended, { level: 6, mtime: day });
}

const countedFrom = (first: number) => (text: string) =>
  text.replaceAll(
    /(charts\/chart|^chart|\/chart|Worksheet)(\d+)(?=\.(?:xml|xlsx))/g,
    (_, before: string, number: string) => `${before}${Number(number) - first + 1}`,
  );

/** The workbook inside a chart, without its clock. */
function again(bytes: Uint8Array, mtime: Date, instant: string): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts)) if (/core\.xml$/.test(name)) parts[name] = strToU8(stilled(strFromU8(part), instant)); // prettier-ignore
  return zipSync(parts, { level: 6, mtime });
}

const stilled = (xml: string, instant: string): string =>
  xml.replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${instant}`);

function mendPart(name: string, xml: string, { language, tables }: Mending, instant: string): string {
  const said = tables.get(name.split('/').at(-1)!);
  return stilled(xml, instant)
    .replaceAll(/<a:tblPr(\s*\/)?>/g, '<a:tblPr firstRow="1"$1>')
    .replaceAll('lang="en-US"', `lang="${language}"`)
    .replaceAll(
      /(name="Table \d+")(?: descr="[^"]*")?\/>/g,
      said === undefined ? '$1/>' : `$1 descr="${escapeXml(said)}"/>`,
    );
}

const escapeXml = (text: string): string => text.replaceAll(/[&<>"$]/g, (sign) => `&#${sign.charCodeAt(0)};`);
