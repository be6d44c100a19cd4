/** Places as a file says them, and as it is read back. Pure. */
import { comunaByCode, regionByCode } from '#territory/territory.ts';
import { findComuna, findRegion, plain } from '#territory/find.ts';
import { country } from '#territory/place.ts';
import { placeSaid } from './in-words.ts';

const wholeCountry = ['todo chile', 'chile', 'todo el pais', 'nacional', 'a nivel nacional', 'pais', 'whole country', 'all chile', 'cl']; // prettier-ignore

/** A place as a file says it, so that reading it finds the same: a comuna that is called as a region says that it is one. */
export function placeWritten(code: string): string {
  const said = placeSaid(code, 'es');
  return code.length === 5 && readPlace(said) !== code ? `Comuna de ${said}` : said;
}

/** The places of a cell, each by its code; one that is none as it is written, for its form to refuse. */
export const readPlaces = (cell: string): string[] => [
  ...new Set(
    cell
      .split(/[;\n·]|,(?!\s*y\s)/)
      .map((part) => part.trim())
      .filter(Boolean)
      .map(readPlace),
  ),
];

/** What is both a region and a comuna, and is said to be neither. */
const isEither = (text: string): boolean => {
  const said = plain(text);
  const [region, comuna] = [findRegion(text), findComuna(text)];
  return Boolean(region && comuna && plain(comuna.name) === said && [region.shortName, region.name].map(plain).includes(said)); // prettier-ignore
};

/** Marks a name that is both a region's and a comuna's. */
export const either = '?';

function readPlace(text: string): string {
  const said = plain(text);
  if (wholeCountry.includes(said)) return country.code;
  if (comunaByCode(text.trim()) || regionByCode(text.trim())) return text.trim();
  if (/^comuna\b/.test(said)) return findComuna(text)?.code ?? text;
  if (/\bregion\b/.test(said)) return findRegion(text)?.code ?? text;
  if (isEither(text)) return `${either}${text}`;
  const comuna = findComuna(text);
  if (comuna && plain(comuna.name) === said) return comuna.code;
  return (findRegion(text) ?? comuna)?.code ?? text;
}

/** The comunas of a column of their own, and the regions of another: a region of which comunas are said is only where these are. */
export function placesTogether(places: readonly string[], comunas: readonly string[]): string[] {
  const named = comunas.map((one) => (one.startsWith(either) ? (findComuna(one.slice(1))?.code ?? one) : one));
  const around = new Set(named.map((code) => code.slice(0, 2)));
  const whole = places.flatMap((one) => (one.startsWith(either) && comunas.length > 0 ? (findRegion(one.slice(1))?.code ?? one) : one)); // prettier-ignore
  return [...new Set([...whole.filter((code) => !around.has(code)), ...named])];
}
