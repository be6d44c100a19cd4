/** Opens what an address of a diagnosis asks for; what is wrong with the address is a 404 or 400 in words. */
import { error, isHttpError, redirect } from '@sveltejs/kit';
import type { Db } from '#platform/server/db.ts';
import { localHref, type Locale } from '#platform/words.ts';
import { currentRelease } from '#figures/release/queries.server.ts';
import type { Diagnosis } from '../facts/document.ts';
import { wordsOf } from '../facts/facts.ts';
import { placeOf } from '../facts/place.ts';
import { diagnosisOf } from '../sentences/queries.server.ts';
import { diagnosisPath, firstThemes, readThemes, type Theme } from '../facts/themes.ts';

export interface Asking {
  readonly params: { readonly territory: string; readonly release: string };
  readonly url: URL;
  readonly locals: { readonly locale: Locale };
}

/** The diagnosis of a permanent address, and that address whole. */
export async function openDiagnosis(
  db: Db,
  { params, url, locals: { locale } }: Asking,
): Promise<{ diagnosis: Diagnosis; address: string }> {
  const { problems } = wordsOf(locale);
  const territory = placeOf(params.territory, locale) ?? error(404, problems.territory(params.territory.slice(0, 20)));
  const themes = themesAsked(url, locale);
  const release = releaseOf(params.release);
  const asked = { territory: territory.code, release, themes, locale };
  const diagnosis =
    (release && (await diagnosisOf(db, asked))) || error(404, problems.release(params.release.slice(0, 20)));
  return { diagnosis, address: url.origin + localHref(diagnosisPath(territory.code, release, themes), locale) };
}

/** As openDiagnosis, for its files: who reads is led from a wrong address to the page that says in words what is wrong; a program is told where it asked. */
export async function openForFile(
  db: Db,
  asking: Asking & { readonly request: Request },
): ReturnType<typeof openDiagnosis> {
  try {
    return await openDiagnosis(db, asking);
  } catch (problem) {
    const reads = asking.request.headers.get('accept')?.includes('text/html');
    if (!reads || !isHttpError(problem)) throw problem;
    const { pathname, search } = asking.url;
    redirect(303, pathname.slice(0, pathname.lastIndexOf('/')) + search);
  }
}

/** From an address without version, or with an old one, to that of the newest data. Themes that are not said are the first ones. */
export async function redirectToNewest(
  db: Db,
  { params, url, locals: { locale } }: Omit<Asking, 'params'> & { readonly params: { readonly territory: string } },
): Promise<never> {
  const { problems, errors } = wordsOf(locale);
  const place = placeOf(params.territory, locale) ?? error(404, problems.territory(params.territory.slice(0, 20)));
  const release = (await currentRelease(db)) || error(404, errors.noData);
  const themes = url.searchParams.has('temas') ? themesAsked(url, locale) : firstThemes;
  redirect(307, localHref(diagnosisPath(place.code, release, themes), locale));
}

function themesAsked(url: URL, locale: Locale): readonly Theme[] {
  const { themes, unknown } = readThemes(url.searchParams);
  return themes.length > 0 && unknown.length === 0 ? themes : error(400, wordsOf(locale).problems.themes);
}

/** The number of «v3»; 0 for what no release can be called. */
const releaseOf = (text: string): number => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0);
