/** Finds the region or comuna that a person meant, however it was spelled. Several candidates: suggest.ts. */
import { editDistance } from '#platform/spelling/edit-distance.ts';
import { unaccented } from '#platform/slug.ts';
import { initialsSpelledOut, spelledOut } from './abbreviation.ts';
import { comunas, regions, type Comuna, type Region } from './territory.ts';

/** Lower case without accents, signs or repeated spaces: «Ñuñoa» → "nunoa". */
export function plain(text: string): string {
  return unaccented(text)
    .replace(/['’`´]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/**
 * The comuna meant by a code or a name; forgives case, accents, "comuna de", older spellings, usual
 * abbreviations and a slip or two.
 * Undefined when nothing is near or when two comunas are equally near.
 */
export function findComuna(text: string, within?: { readonly region?: string | undefined }): Comuna | undefined {
  const among = within?.region ? comunas.filter((comuna) => comuna.region === within.region) : comunas;
  const code = /^\d{4,5}$/.test(text.trim()) ? text.trim().padStart(5, '0') : null;
  if (code) return among.find((comuna) => comuna.code === code);
  const wanted = plain(text).replace(/^(i(lustre)? )?(municipalidad|comuna) (de )?/, '');
  return called(among, wanted) ?? abbreviated(among, wanted) ?? nearest(among, spelledOut(wanted), namesOfComuna);
}

/** The one comuna with that very name: most are written so, and finding the nearest takes long. */
function called(among: readonly Comuna[], wanted: string): Comuna | undefined {
  byName ??= Map.groupBy(
    comunas.flatMap((comuna) => [...new Set(namesOfComuna(comuna).map(plain))].map((name) => ({ name, comuna }))),
    ({ name }) => name,
  );
  const found = (byName.get(wanted) ?? []).filter(({ comuna }) => among.includes(comuna));
  return found.length === 1 ? found[0]!.comuna : undefined;
}
let byName: Map<string, { readonly name: string; readonly comuna: Comuna }[]> | undefined;

/** The one comuna whose whole name it is when its initials are spelled out: «S. Pedro», but not «S. José». */
function abbreviated(among: readonly Comuna[], wanted: string): Comuna | undefined {
  const meant = initialsSpelledOut(wanted);
  const found = among.filter((comuna) => namesOfComuna(comuna).some((name) => meant.includes(plain(name))));
  return found.length === 1 ? found[0] : undefined;
}

/** What a comuna is called: its name, the spellings of official lists, the names people use. */
export function namesOfComuna({ name, aliases }: Comuna): readonly string[] {
  return [name, ...aliases, ...(COMMON_NAMES[name] ?? [])];
}

/** The region meant by a code ("8", "08"), a numeral ("VIII", "RM") or a name, as forgiving as for comunas. */
export function findRegion(text: string): Region | undefined {
  const trimmed = text.trim();
  if (/^\d{1,2}$/.test(trimmed)) return regions.find(({ code }) => code === trimmed.padStart(2, '0'));
  const wanted = plain(trimmed).replace(REGION_PREFIX, '');
  const number = plain(trimmed).replace(/^region | region$/g, '');
  return (
    regions.find(
      ({ code, numeral, iso }) =>
        number === plain(numeral) || plain(trimmed) === plain(iso) || code === codeOfOrdinal(number),
    ) ?? nearest(regions, wanted, namesOfRegion)
  );
}

/** The region's code meant by an ordinal in digits: «7ma», «8va», «12ª». */
export function codeOfOrdinal(word: string): string | undefined {
  const number = /^(\d{1,2})(e?ra|da|ta|ma|va|na|a)$/.exec(word)?.[1];
  return regions.find(({ code }) => code === number?.padStart(2, '0'))?.code;
}

/** What a region is called: its name, the short one, the names people use. */
export function namesOfRegion({ name, shortName }: Region): readonly string[] {
  return [name, shortName, ...(REGION_NAMES[shortName] ?? [])];
}

const REGION_PREFIX = /^(([ivx]+|\d+) )?(region )?(de la |de los |del |de )?(?=.)/;
const REGION_NAMES: Record<string, string[]> = {
  Metropolitana: ['Santiago', 'Metropolitana Santiago', 'Región Metropolitana', 'Santiago Metropolitan'],
  "O'Higgins": ['Libertador', 'Libertador O’Higgins', 'Lib Gral Bdo O’Higgins', 'Libertador General O’Higgins'],
  'La Araucanía': ['Araucanía'],
  'Los Ríos': ['Ríos'],
  'Los Lagos': ['Lagos'],
  Aysén: ['Aisén', 'Aysén del General Carlos Ibáñez', 'Aisén del General Carlos Ibáñez del Campo'],
  Magallanes: [
    'Magallanes y Antártica Chilena',
    'Magallanes y la Antártica Chilena',
    'Magallanes and Chilean Antarctica',
  ],
  'Arica y Parinacota': ['Arica', 'Arica and Parinacota'],
};
const COMMON_NAMES: Record<string, string[]> = {
  Santiago: ['Santiago Centro', 'Stgo'],
  Valparaíso: ['Valpo'],
  'Viña del Mar': ['Viña'],
  Concepción: ['Conce'],
  'Isla de Pascua': ['Rapa Nui', 'Pascua'],
  'Pedro Aguirre Cerda': ['PAC'],
  'Cabo de Hornos': ['Navarino', 'Puerto Williams'],
  Natales: ['Puerto Natales'],
  Aysén: ['Aisén', 'Puerto Aysén'],
  Coyhaique: ['Coihaique'],
  'San Vicente': ['San Vicente de Tagua Tagua'],
  'San José de Maipo': ['Cajón del Maipo'],
  Llaillay: ['Llay-Llay'],
  Cochamó: ['Cochamo'],
};

/** Whether a place is called so, or so abbreviated: what else finds it forgives slips. */
export function isCalled(place: Comuna | Region, text: string): boolean {
  const names = 'shortName' in place ? namesOfRegion(place) : namesOfComuna(place);
  const said = plain(text);
  const spelled = [said, spelledOut(said), ...initialsSpelledOut(said)];
  return names.some((name) => spelled.some((one) => ` ${one} `.includes(` ${plain(name)} `)));
}

function nearest<T>(among: readonly T[], wanted: string, namesOf: (one: T) => readonly string[]): T | undefined {
  if (!wanted) return undefined;
  const slips = wanted.length < 5 ? 0 : wanted.length < 9 ? 1 : 2;
  let best = slips + 1;
  let found: T[] = [];
  for (const one of among) {
    const distance = Math.min(...namesOf(one).map((name) => editDistance(plain(name), wanted, best)));
    if (distance < best) [best, found] = [distance, [one]];
    else if (distance === best && distance <= slips) found.push(one);
  }
  return found.length === 1 ? found[0] : undefined;
}
