/** Initiatives, as a sheet brings them: its columns and its words. Pure. */
import { words as registryWords } from '#registry/organization/words.ts';
import type { SheetKind } from '#registry/sheet/kind.ts';
import type { Locale } from '#platform/words.ts';
import { plain } from '#territory/find.ts';
import { placesInWords } from '../../places/in-words.ts';
import { readPlaces } from '../../places/written.ts';
import { bases, initiativeStates, stages, ways } from '../../initiatives/initiative.ts';
import { words } from '../../initiatives/words.ts';
import { calledIn, codedColumn, guessThings, severalColumn, textColumn } from '../columns.ts';
import { thingIssue } from '../told.ts';
import type { ThingRules } from '../thing.ts';
import { words as importWords } from '../words.ts';
import {
  initiativeFields,
  judgeInitiative,
  noInitiative,
  parseInitiative,
  settleInitiative,
  withInitiative,
  withoutInitiative,
} from './rules.ts';

type Words = (typeof words)['es'];
const headed = (pick: (of: Words) => string) => ({ es: pick(words.es), en: pick(words.en) });
const others = { es: importWords.es.runners, en: importWords.en.runners };

/** What the list's export says in place of a number that nobody knows. */
const unknownSaid = [words.es, words.en].map(({ page }) => plain(page.personsSaid.unknown()));

/** In the order of the list's export. */
const columns = [
  textColumn(
    'address',
    headed(({ columns }) => columns.address),
    'url',
    'enlace',
    'link',
  ),
  textColumn('name', headed(({ columns }) => columns.name), 'nombre', 'nombre de la iniciativa', 'proyecto', 'programa', 'nombre del proyecto', 'nombre del programa', 'titulo'), // prettier-ignore
  textColumn(
    'summary',
    headed(({ columns }) => columns.summary),
    'descripcion',
    'resumen',
    'en que consiste',
    'objetivo',
  ),
  textColumn('lead', headed(({ columns }) => columns.lead), 'organizacion', 'institucion', 'organizacion responsable', 'quien la lleva', 'ejecutor', 'entidad ejecutora'), // prettier-ignore
  codedColumn(
    'stage',
    headed(({ columns }) => columns.stage),
    {
      codes: stages,
      said: calledIn(words, ({ stage }) => stage),
      also: ['etapa de desarrollo', 'fase', 'nivel de desarrollo'],
      everyday: { prototype: 'prototipado', pilot: 'pilotaje', scale: 'escalamiento,escalada', diagnosis: 'idea' },
    },
  ),
  { ...textColumn('territories', headed(({ columns }) => columns.where), 'region', 'regiones', 'territorio', 'territorios', 'cobertura', 'lugar', 'donde se hace'), read: readPlaces }, // prettier-ignore
  {
    ...textColumn(
      'comunas',
      headed(({ field }) => field.worksInComunas),
      'comuna',
    ),
    read: readPlaces,
  },
  codedColumn(
    'way',
    headed(({ filter }) => filter.way),
    {
      codes: ways,
      said: [...calledIn(words, ({ way }) => way), ...calledIn(words, ({ wayRead }) => wayRead)],
      also: ['modalidad', 'como llega'],
      everyday: { site: 'presencial', outreach: 'a domicilio,en terreno,domicilio,terreno', remote: 'online,en linea,virtual,remoto,a distancia' }, // prettier-ignore
    },
  ),
  {
    ...textColumn(
      'persons',
      headed(({ columns }) => columns.persons),
      'beneficiarios',
      'participantes',
      'numero de personas',
      'cobertura de personas',
      'cuantas personas',
    ),
    read: (cell: string) => (unknownSaid.includes(plain(cell)) ? undefined : cell),
  },
  textColumn(
    'low',
    headed(({ field }) => field.low),
    'minimo',
  ),
  textColumn(
    'high',
    headed(({ field }) => field.high),
    'maximo',
  ),
  textColumn(
    'period',
    headed(({ columns }) => columns.period),
    'año del dato',
    'periodo',
  ),
  codedColumn(
    'basis',
    headed(({ columns }) => columns.basis),
    {
      codes: bases,
      said: [...calledIn(words, ({ basis }) => basis), ...calledIn(words, ({ basisRead }) => basisRead)],
      also: ['fuente del numero', 'como se sabe'],
      everyday: { counted: 'contadas,conteo,registro', estimated: 'estimadas,estimacion,estimado', capacity: 'capacidad,cupos', unknown: 'no se sabe,desconocido' }, // prettier-ignore
    },
  ),
  severalColumn('populations', headed(({ columns }) => columns.populations), calledIn(registryWords, ({ population }) => population), ['poblacion', 'publico', 'personas con quienes trabaja', 'grupo objetivo']), // prettier-ignore
  severalColumn('dimensions', headed(({ columns }) => columns.dimensions), calledIn(registryWords, ({ dimension }) => dimension), ['dimensiones de la pobreza', 'tema', 'area']), // prettier-ignore
  textColumn(
    'startedOn',
    headed(({ columns }) => columns.startedOn),
    'inicio',
    'año de inicio',
    'fecha de inicio',
    'empezó',
    'comenzó',
    'inició',
  ),
  codedColumn(
    'state',
    headed(({ columns }) => columns.state),
    {
      codes: initiativeStates,
      said: calledIn(words, ({ stateOf }) => stateOf),
      everyday: { draft: 'borrador', published: 'publicada,activa,vigente,en curso,en ejecucion', paused: 'pausada,suspendida', ended: 'finalizada,cerrada,concluida' }, // prettier-ignore
    },
  ),
  textColumn(
    'endedOn',
    headed(({ columns }) => columns.endedOn),
    'fin',
    'termino',
    'fecha de termino',
    'hasta',
    'fecha de cierre',
    'año de termino',
  ),
  textColumn(
    'website',
    headed(({ field }) => field.website),
    'web',
    'pagina web',
    'sitio',
  ),
  { ...textColumn('runners', others, 'socios', 'socias', 'aliados', 'alianzas', 'financistas', 'financia', 'evaluador', 'evalua'), read: (cell: string) => cell.split(/[;\n]/).map((one) => one.trim()).filter(Boolean) }, // prettier-ignore
];

/** How a field is told of an initiative. */
function inWords(field: string, value: unknown, locale: Locale): string {
  if (value === null || value === undefined || value === '') return '';
  const t = words.in(locale);
  const catalogues: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    stage: t.stage,
    way: t.wayRead,
    basis: t.basisRead,
    state: { ...t.stateOf, draft: importWords.in(locale).draft },
    populations: registryWords.in(locale).population,
    dimensions: registryWords.in(locale).dimension,
  };
  if (field === 'territories') return placesInWords(value as string[], locale);
  const said = catalogues[field] ?? {};
  const one = (code: unknown) => (typeof code === 'number' ? String(code) : (said[code as string] ?? (code as string)));
  return [value].flat().map(one).join('; ');
}

export const initiativeSheets: SheetKind = {
  what: 'initiative',
  columns,
  guess: (from) => guessThings(columns, from),
  names: (mapping) => mapping.includes('address') || mapping.includes('name'),
  tidies: false,
  reachable: [],
  partners: withInitiative,
  text: inWords,
  issue: thingIssue((locale) => words.in(locale).issue, { name: 160, summary: 300, website: 300 }),
  words: (locale) => importWords.in(locale).initiatives,
};

/** How rows of initiatives are read and judged. */
export const initiativeRules: ThingRules = {
  kind: initiativeSheets,
  of: 'lead',
  name: 'name',
  fields: initiativeFields,
  keys: ['period'],
  nothing: noInitiative,
  texts: ['summary'],
  parse: parseInitiative,
  judge: judgeInitiative,
  settle: settleInitiative,
  group: withoutInitiative,
};
