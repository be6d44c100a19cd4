/** The doors of a list of the staff area: its page, and the same as a file. */
import type { Actor } from '#platform/actor.ts';
import type { StaffList } from '#platform/list/list.ts';
import { listPage, type ListPage } from '#platform/list/page.server.ts';
import { isListFormat, listFile } from '#platform/list/take-away.server.ts';
import { keptViews } from '#people/view/queries.server.ts';
import { db, type Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import { noFile } from '../answer.ts';

/** Gives the list to whoever may see it; one that is searched by sentences is the one that an address asks for. */
type Opens<Row extends { readonly id: string }> = (
  db: Db,
  actor: Actor | null,
  asked: URLSearchParams,
) => Promise<StaffList<Row>>;

interface Visit {
  readonly locals: { readonly actor: Actor | null; readonly locale: Locale };
  readonly url: URL;
}

/** What the page of a list shows. */
export async function listOf<Row extends { readonly id: string }>(
  open: Opens<Row>,
  { locals: { actor, locale }, url }: Visit,
): Promise<ListPage> {
  const list = await open(db, actor, url.searchParams);
  return listPage(db, list, url.searchParams, locale, await keptViews(db, actor, list.path));
}

/** The handler of its file, in the format that its address ends with. */
export const downloadOf =
  <Row extends { readonly id: string }>(open: Opens<Row>) =>
  async ({
    locals: { actor, locale },
    params: { format },
    url,
  }: Visit & { readonly params: { readonly format: string } }): Promise<Response> => {
    if (!isListFormat(format)) noFile(locale);
    const list = await open(db, actor, url.searchParams);
    const { body, mediaType, name } = await listFile(db, list, url.searchParams, locale, format);
    return new Response(body, {
      headers: {
        'content-type': mediaType,
        'content-disposition': `attachment; filename="${name}"`,
        'cache-control': 'private, no-store',
      },
    });
  };
