/** The data dictionary: what each column, measure, method, indicator and code of the figures means. */
import { methodIds, methodOf, methodParts } from '#poverty/method/list.ts';
import { type Locale } from '#platform/words.ts';
import schema from '../../../data/poverty/published/estimates.schema.json' with { type: 'json' };
import { estimations, qualities } from '../release/estimate.ts';
import { estimationName, meaningOf, measureName, methodName, qualityName } from '../release/in-words.ts';
import { countingMethods, measures, unitOf } from '../release/measures.ts';
import { tableColumns } from './columns.ts';
import { words as releaseWords } from '../release/words.ts';
import { words } from './words.ts';
import { es } from './words.es.ts';

export type EntryKind = keyof typeof es.kinds;

export interface DictionaryEntry {
  readonly kind: EntryKind;
  /** As it stands in the data. */
  readonly code: string;
  readonly name: string;
  readonly meaning: string;
}

/** The whole dictionary, kind by kind. */
export function dictionary(locale: Locale): DictionaryEntry[] {
  return [
    ...columnEntries(locale),
    ...measureEntries(locale),
    ...methodEntries(locale),
    ...partEntries(locale),
    ...codeEntries(locale),
  ];
}

/** A method by its whole name: «Pobreza por ingresos, metodología de 2024». */
export function methodTitle(method: string, locale: Locale): string {
  return methodIds.includes(method) ? methodOf(method).title[locale] : methodName(method, locale);
}

function columnEntries(locale: Locale): DictionaryEntry[] {
  const { columns, added } = words.in(locale);
  const meanings = new Map<string, string>([
    ...Object.entries(added),
    ...schema.fields.map(
      (field) => [field.name, locale === 'en' ? field['description:en'] : field.description] as const,
    ),
  ]);
  return tableColumns.map(({ key }) => ({
    kind: 'column',
    code: key,
    name: columns[key],
    meaning: meanings.get(key) ?? '',
  }));
}

function measureEntries(locale: Locale): DictionaryEntry[] {
  const { units } = words.in(locale);
  return measures.map((measure) => ({
    kind: 'measure',
    code: measure,
    name: measureName({ measure, part: '', method: '' }, locale),
    meaning: `${meaningOf(measure, locale)} (${units[unitOf(measure)]})`,
  }));
}

function methodEntries(locale: Locale): DictionaryEntry[] {
  const measuring = methodIds.map((id): DictionaryEntry => {
    const { title, citation, verified } = methodOf(id);
    return { kind: 'method', code: id, name: title[locale], meaning: [verified[locale], ...citation].join(' ') };
  });
  const counting = countingMethods.map((id): DictionaryEntry => ({
    kind: 'method',
    code: id,
    name: methodName(id, locale),
    meaning: '',
  }));
  return [...measuring, ...counting];
}

/** An indicator may belong to several methods: the first names it, and all are told. */
function partEntries(locale: Locale): DictionaryEntry[] {
  const found = new Map<string, { name: string; methods: string[] }>();
  for (const id of methodIds) {
    const { kind } = methodOf(id);
    const { multidimensional } = methodParts(methodOf(id));
    if (kind !== 'multidimensional' || !multidimensional) continue;
    for (const part of multidimensional.dimensions.flatMap((one) => [one, ...one.indicators])) {
      const entry = found.get(part.id) ?? { name: part.title[locale], methods: [] };
      found.set(part.id, { ...entry, methods: [...entry.methods, id] });
    }
  }
  return [...found].map(([code, { name, methods }]) => ({ kind: 'part', code, name, meaning: methods.join(', ') }));
}

function codeEntries(locale: Locale): DictionaryEntry[] {
  const { breakdowns } = releaseWords.in(locale);
  return [
    ...Object.entries(breakdowns).map(([code, name]): DictionaryEntry => ({
      kind: 'breakdown',
      code,
      name,
      meaning: '',
    })),
    ...qualities.map((code): DictionaryEntry => ({
      kind: 'quality',
      code,
      name: qualityName(code, locale),
      meaning: '',
    })),
    ...estimations.map((code): DictionaryEntry => ({
      kind: 'estimation',
      code,
      name: estimationName(code, locale),
      meaning: '',
    })),
  ];
}
