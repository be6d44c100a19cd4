/** How facts are said in a reader's language: numbers, shares, names of codes, places. Pure. */
import { placesInWords } from '#ecosystem/places/in-words.ts';
import { words as initiativeWords } from '#ecosystem/initiatives/words.ts';
import { words as resourceWords } from '#ecosystem/resources/words.ts';
import { words as gapWords } from '#gaps/stated/words.ts';
import { formatDate, formatNumber, formatPercent } from '#platform/format.ts';
import { localHref, type Locale } from '#platform/words.ts';
import { words as registryWords } from '#registry/organization/words.ts';
import { placeByCode } from '#territory/place.ts';
import { editionPath, type ReportKind } from '../facts/kind.ts';
import type { ReportFacts } from '../facts/facts.ts';
import { words } from './words.ts';

/** Facts and the language that they are said in. */
export interface ReportVoice {
  readonly facts: ReportFacts;
  readonly locale: Locale;
  readonly t: ReturnType<typeof words.in>;
  readonly number: (value: number) => string;
  /** «63 de 72 (88 %)». */
  readonly share: (count: number, of: number) => string;
  /** The day of the facts. */
  readonly day: string;
  /** What a code is called. */
  readonly said: (of: CodeOf, code: string | null) => string;
  /** «Penco y Tomé (Biobío)». */
  readonly places: (codes: readonly string[]) => string;
  readonly place: (code: string) => string;
  /** Which edition it is: null before it is published. */
  readonly edition: EditionSaid | null;
  /** «Edición 3, con los datos del 22 de noviembre de 2026». */
  readonly version: string;
}

export interface EditionSaid {
  readonly number: number;
  /** Where it stands for good; null where its facts do not say on which site. */
  readonly address: string | null;
}

/** Which edition of which report, for `voiceOf`. */
export interface EditionAsked {
  readonly kind: ReportKind;
  readonly number: number | null;
}

type CodeOf =
  'sector' | 'scope' | 'dimension' | 'population' | 'enabler' | 'stage' | 'basis' | 'state' | 'terms' | 'standing' | 'gap' | 'evidence'; // prettier-ignore

/** How these facts are said in that language, in an edition where it is one. */
export function voiceOf(facts: ReportFacts, locale: Locale, asked?: EditionAsked): ReportVoice {
  const t = words.in(locale);
  const number = (value: number) => formatNumber(value, locale);
  const day = formatDate(Temporal.PlainDate.from(facts.asOf), locale);
  const [registry, initiatives] = [registryWords.in(locale), initiativeWords.in(locale)];
  const [resources, gaps] = [resourceWords.in(locale), gapWords.in(locale)];
  const names: Readonly<Record<CodeOf, object>> = {
    sector: registry.sector,
    scope: registry.scope,
    dimension: registry.dimension,
    population: registry.population,
    enabler: registry.kind,
    stage: initiatives.stage,
    basis: initiatives.basisRead,
    state: initiatives.stateOf,
    terms: resources.termsRead,
    standing: resources.standing,
    gap: gaps.kind,
    evidence: gaps.evidenceKind,
  };
  return {
    facts,
    locale,
    t,
    number,
    share: (count, of) => t.share(number(count), number(of), formatPercent(count, of)),
    day,
    said: (of, code) => (code === null ? '' : ((names[of] as Readonly<Record<string, string>>)[code] ?? code)),
    places: (codes) => placesInWords(codes, locale),
    place: (code) => placeByCode(code)?.name ?? code,
    edition: editionSaid(facts, locale, asked),
    version: asked?.number ? t.edition(number(asked.number), day) : t.unpublished(day),
  };
}

function editionSaid({ site }: ReportFacts, locale: Locale, asked?: EditionAsked): EditionSaid | null {
  if (!asked?.number) return null;
  const { kind, number } = asked;
  return { number, address: site ? site + localHref(editionPath({ kind, number }), locale) : null };
}

/** «17,3 %». */
export const percentSaid = (value: number, locale: Locale): string => `${formatNumber(100 * value, locale, 1)} %`;

/** «17,7 a 26,5 %»; a dash where there is none. */
export function intervalSaid(low: number | null, high: number | null, locale: Locale): string {
  if (low === null || high === null) return '–';
  return `${formatNumber(100 * low, locale, 1)}–${formatNumber(100 * high, locale, 1)} %`;
}

/** Words that begin a sentence put within one: «Entrenamiento» → «entrenamiento». */
export const within = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
