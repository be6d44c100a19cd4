/** Opens what an address of a diagnosis asks for, or says in words what is wrong with the address. */
import type { Db } from '#platform/server/db.ts';
import { localHref, type Locale } from '#platform/words.ts';
import { currentRelease } from '#figures/release/queries.server.ts';
import type { Diagnosis } from '../facts/document.ts';
import { wordsOf } from '../facts/facts.ts';
import { namedPlace } from '../facts/named-place.ts';
import { diagnosisOf } from '../sentences/queries.server.ts';
import { diagnosisPath, firstThemes, readThemes, type Theme } from '../facts/themes.ts';

export interface Asking {
  readonly params: { readonly territory: string; readonly release: string };
  readonly url: URL;
  readonly locals: { readonly locale: Locale };
}

/** What is wrong with an address: something in it is not there, or cannot be read. */
export interface WrongAddress {
  readonly wrong: { readonly status: 400 | 404; readonly words: string };
}

/** The diagnosis of a permanent address, and that address whole. */
export async function openDiagnosis(
  db: Db,
  { params, url, locals: { locale } }: Asking,
): Promise<{ diagnosis: Diagnosis; address: string } | WrongAddress> {
  const { problems } = wordsOf(locale);
  const territory = namedPlace(params.territory, locale);
  if (!territory) return wrong(404, problems.territory(params.territory.slice(0, 20)));
  const themes = themesAsked(url);
  if (!themes) return wrong(400, problems.themes);
  const release = releaseOf(params.release);
  const asked = { territory: territory.code, release, themes, locale };
  const diagnosis = release && (await diagnosisOf(db, asked));
  if (!diagnosis) return wrong(404, problems.release(params.release.slice(0, 20)));
  return { diagnosis, address: url.origin + localHref(diagnosisPath(territory.code, release, themes), locale) };
}

/** The address with the newest data of one without version, or with an old one. Themes that are not said are the first ones. */
export async function newestDiagnosis(
  db: Db,
  { params, url, locals: { locale } }: Omit<Asking, 'params'> & { readonly params: { readonly territory: string } },
): Promise<{ path: string } | WrongAddress> {
  const { problems, errors } = wordsOf(locale);
  const place = namedPlace(params.territory, locale);
  if (!place) return wrong(404, problems.territory(params.territory.slice(0, 20)));
  const release = await currentRelease(db);
  if (!release) return wrong(404, errors.noData);
  const themes = url.searchParams.has('temas') ? themesAsked(url) : firstThemes;
  return themes ? { path: diagnosisPath(place.code, release, themes) } : wrong(400, problems.themes);
}

const wrong = (status: 400 | 404, words: string): WrongAddress => ({ wrong: { status, words } });

function themesAsked(url: URL): readonly Theme[] | null {
  const { themes, unknown } = readThemes(url.searchParams);
  return themes.length > 0 && unknown.length === 0 ? themes : null;
}

/** The number of «v3»; 0 for what no release can be called. */
const releaseOf = (text: string): number => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0);
