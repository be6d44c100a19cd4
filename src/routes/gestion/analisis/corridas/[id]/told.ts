/** How a download of a run says no: 404 for a run that is not there, 403 for who may not, 409 for one without figures. */
import { error } from '@sveltejs/kit';
import { Refusal } from '#platform/refusal.ts';
import type { Locale } from '#platform/words.ts';
import { explain } from '../../../../refusals.ts';

export async function told(locale: Locale, download: () => Promise<Response>): Promise<Response> {
  try {
    return await download();
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    if (refusal.code === 'no-such-run') error(404, refusal.code);
    if (refusal.code === 'run-not-done') return new Response(explain(refusal, locale), { status: 409 });
    error(403, refusal.code);
  }
}
