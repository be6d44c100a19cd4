/** The page of a form that came too soon: it keeps what was typed and sends it on once the seconds are over; it needs no script. */
import { isSecret } from '../../form/form.ts';
import type { Locale } from '../../words.ts';
import { words } from './words.ts';

/** More than this is not carried along: the browser's own way back has it. */
const mostBytes = 300_000;

/** Answers 429 with the page. */
export async function waitPage(request: Request, seconds: number, locale: Locale): Promise<Response> {
  const t = words.in(locale);
  const fields = await carried(request);
  const { pathname, search } = new URL(request.url);
  const way = fields
    ? `<form method="post" action="${escaped(pathname + search)}">${fields}<p>${t.keepsWhatYouTyped}</p><p><button>${t.sendAgain}</button></p></form>`
    : `<p>${t.goBack}</p>`;
  const body = `<!doctype html>
<html lang="${locale === 'es' ? 'es-CL' : 'en'}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <title>${t.wait(seconds)}</title>
    <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/error.css" />
  </head>
  <body>
    <main>
      <h1>${t.wait(seconds)}</h1>
      <p>${t.why}</p>
      ${way}
    </main>
  </body>
</html>
`;
  return new Response(body, {
    status: 429,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'retry-after': String(seconds),
      'content-security-policy':
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    },
  });
}

/** What was typed, as hidden fields; null where a file went with it, a secret that no page may hold, or too much. */
async function carried(request: Request): Promise<string | null> {
  if (Number(request.headers.get('content-length') ?? Infinity) > mostBytes) return null;
  const fields = [...(await request.formData().catch(() => new FormData()))];
  if (fields.length === 0 || fields.some(([name, value]) => typeof value !== 'string' || isSecret(name))) return null;
  return fields
    .map(([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value as string)}" />`)
    .join('');
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
