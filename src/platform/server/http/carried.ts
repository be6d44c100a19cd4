/** A page that carries what was typed in a form that could not be taken now, and sends it again; it needs no script. */
import { isSecret } from '../../form/form.ts';
import { localHref, type Locale } from '../../words.ts';
import type { Db } from '../db.ts';
import { mesaOf } from '../mesa.ts';

/** More than this is not carried along: the browser's own way back has it. */
const mostBytes = 300_000;

/** What the page says. */
export interface Carrying {
  readonly status: number;
  readonly locale: Locale;
  readonly title: string;
  readonly why: string;
  /** What is to be done before it is sent again, elsewhere. */
  readonly first?: { readonly href: string; readonly label: string };
  /** Beside the button: that what was typed is here. */
  readonly keeps: string;
  readonly button: string;
  /** Said instead where the page cannot carry it. */
  readonly goBack: string;
}

/** The page. It carries no file, no secret and nothing too long: then it says how to go back. */
export async function carryingPage(db: Db, request: Request, says: Carrying): Promise<Response> {
  const { name, theme } = await mesaOf(db);
  const fields = await carried(request);
  const { pathname, search } = new URL(request.url);
  const first = says.first
    ? `<p><a href="${escaped(says.first.href)}" target="_blank" rel="noopener" class="button">${says.first.label}</a></p>`
    : '';
  const way = fields
    ? `<form method="post" action="${escaped(pathname + search)}">${fields}<p>${says.keeps}</p><p><button>${says.button}</button></p></form>`
    : `<p>${says.goBack}</p>`;
  const body = `<!doctype html>
<html lang="${says.locale === 'es' ? 'es-CL' : 'en'}" data-theme="${theme}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <title>${says.title}</title>
    <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/error.css" />
  </head>
  <body>
    <header>
      <a href="${localHref('/', says.locale)}"><img src="/favicon.svg" alt="" width="43" height="43" />${escaped(name)}</a>
    </header>
    <main>
      <h1>${says.title}</h1>
      <p>${says.why}</p>
      ${first}
      ${way}
    </main>
  </body>
</html>
`;
  return new Response(body, {
    status: says.status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    },
  });
}

/** What was typed, as hidden fields; null where a file went with it, a secret that no page may hold, or too much. */
async function carried(request: Request): Promise<string | null> {
  if (Number(request.headers.get('content-length') ?? Infinity) > mostBytes) return null;
  const fields = [...(await request.formData().catch(() => new FormData()))];
  const texts = fields.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []));
  const chosen = fields.some(([, value]) => value instanceof File && value.size > 0);
  if (fields.length === 0 || chosen || texts.some(([name]) => isSecret(name))) return null;
  return texts
    .map(([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}" />`)
    .join('');
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
