/** Pages made ready to be read: their text rendered, with its figures and pictures found. */
import type { Db } from '#platform/server/db.ts';
import { picturesById } from '../picture/queries.server.ts';
import { figuresIn, type TextReading } from './figure.ts';
import { picturesIn, renderMarkdown, type Heading, type References } from './markdown.ts';
import type { LivePage, PageKind } from './page.ts';
import { livePage } from './queries.server.ts';

/** A page with its text as safe HTML. */
export interface ReadablePage extends LivePage {
  readonly html: string;
  readonly headings: readonly Heading[];
}

/** Renders pages together: what several refer to is found once. */
export async function readable(db: Db, pages: readonly LivePage[], reading: TextReading): Promise<ReadablePage[]> {
  const references = await referencesOf(db, reading, ...pages.map(({ body }) => body));
  return pages.map((page) => {
    const { html, headings } = renderMarkdown(page.body, references, reading.locale);
    return { ...page, html, headings };
  });
}

/** What one or several texts refer to: figures and pictures. What is not found is simply absent: rendering says so. */
export async function referencesOf(db: Db, reading: TextReading, ...texts: readonly string[]): Promise<References> {
  const text = texts.join('\n');
  const [figures, pictures] = await Promise.all([figuresIn(db, text, reading), picturesById(db, picturesIn(text))]);
  return { figures, pictures };
}

/** The published page at an address, rendered; undefined when there is none. */
export async function readPage(
  db: Db,
  kind: PageKind,
  slug: string,
  reading: TextReading,
): Promise<ReadablePage | undefined> {
  const page = await livePage(db, kind, slug);
  return page && (await readable(db, [page], reading))[0];
}
