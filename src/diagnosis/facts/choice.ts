/** What the form asks for: a diagnosis that can be made, or what is missing, field by field. Pure. */
import { levelOf } from '#territory/place.ts';
import { type Locale } from '#platform/words.ts';
import { suggestPlaces, type Suggestion } from '#territory/suggest.ts';
import { namedPlace, type NamedPlace } from './named-place.ts';
import { firstThemes, readThemes, type Theme } from './themes.ts';
import { words } from '../words.ts';
import { es } from '../words.es.ts';

export interface Choosing {
  /** What was typed, or the name of the place whose code the address brings. */
  readonly typed: string;
  readonly themes: readonly Theme[];
  /** The place meant, when there is no doubt. */
  readonly place: NamedPlace | undefined;
  /** The places it may be, when there is. */
  readonly near: readonly NamedPlace[];
  /** Whether the form was sent, and not only opened with a place in it. */
  readonly sent: boolean;
  /** What is wrong, in words, by field. */
  readonly errors: Readonly<Record<'territorio' | 'temas', string | undefined>>;
}

const longestName = 100;

/** Reads `?territorio=…&temas=…&ver=1`: without `ver` the form is only filled in. */
export function readChoosing(params: URLSearchParams, locale: Locale): Choosing {
  const t = words.in(locale).errors;
  const sent = params.has('ver');
  const text = (params.get('territorio') ?? '').replaceAll('\0', '').trim().slice(0, longestName);
  const { place, near } = meant(text, locale);
  const { themes, unknown } = readThemes(params);
  const missing = text === '' ? (sent ? t.noTerritory : undefined) : territoryProblem(text, near, t);
  const noThemes = sent && themes.length === 0 ? t.noThemes : undefined;
  return {
    typed: place ? clearName(place) : text,
    themes: sent || themes.length > 0 ? themes : firstThemes,
    place,
    near: place ? [] : near,
    sent,
    errors: {
      territorio: place ? undefined : missing,
      temas: unknown.length > 0 ? t.unknownThemes(unknown.join(', ')) : noThemes,
    },
  };
}

/** One exact place is meant; of several, or of some that are only alike, the person chooses. */
function meant(text: string, locale: Locale): { place: NamedPlace | undefined; near: NamedPlace[] } {
  const suggested = suggestedFor(text);
  const exact = suggested.filter((one) => one.exact);
  const near = (exact.length > 0 ? exact : suggested).flatMap(({ code }) => namedPlace(code, locale) ?? []);
  return { place: exact.length === 1 ? near[0] : undefined, near };
}

/** «Coquimbo, comuna» and «Coquimbo Region» say which of those called so. */
function suggestedFor(text: string): Suggestion[] {
  const [, name, word] = /^(.+?),? (comuna|regi[oó]n)$/i.exec(text) ?? [];
  if (!name || !word) return suggestPlaces(text);
  const level = word.toLowerCase() === 'comuna' ? 'comuna' : 'region';
  const ofLevel = suggestPlaces(name).filter(({ code }) => levelOf(code) === level);
  return ofLevel.length > 0 ? ofLevel : suggestPlaces(text);
}

/** A name that leads back to this place only: a comuna called as its region says that it is a comuna. */
function clearName({ name, level }: NamedPlace): string {
  const called = suggestPlaces(name).filter(({ exact }) => exact).length;
  return level === 'comuna' && called > 1 ? `${name}, comuna` : name;
}

function territoryProblem(text: string, near: readonly NamedPlace[], t: typeof es.errors): string {
  if (near.length === 0) return t.unknownTerritory(text);
  return suggestedFor(text).some(({ exact }) => exact) ? t.several(text) : t.near(text);
}
