/** One published figure of one territory, as an address asks for it and as others embed it. */
import { placePath } from '#territory/place.ts';
import { officialName } from '#territory/name.ts';
import { today } from '#platform/clock.ts';
import { formatNumber } from '#platform/format.ts';
import type { Db } from '#platform/server/db.ts';
import { localHref, type Locale } from '#platform/words.ts';
import type { Estimate } from '#figures/release/estimate.ts';
import { intervalOf, meaningOf, measureName, methodName, valueOf } from '#figures/release/in-words.ts';
import { datasetBySlug, estimates } from '#figures/release/queries.server.ts';
import { suggestPlaces } from '#territory/suggest.ts';
import { findLayer, type Layer, type Missing } from '../view/choice.ts';
import { doubtOf } from '../view/doubt.ts';
import { layersIn } from '../view/queries.server.ts';
import { words } from '../words.ts';

export interface EmbeddedFigure {
  readonly territory: string;
  readonly name: string;
  readonly measure: string;
  readonly part: string;
  readonly method: string;
  readonly period: string;
  readonly source: string;
  /** The page of the territory. */
  readonly href: string;
  readonly said: {
    readonly measure: string;
    readonly meaning: string;
    readonly method: string;
    readonly value: string;
    readonly interval: string | null;
    readonly persons: string | null;
    /** What is against it, in few words. */
    readonly doubt: string | null;
  };
}

export interface FigureReading {
  readonly figure: EmbeddedFigure | undefined;
  readonly missing: Missing | null;
  /** What else there is of that territory. */
  readonly layers: readonly Layer[];
}

const keys = ['territorio', 'medida', 'metodo', 'ano'] as const;

/** Reads an address: `territorio` by code or name (the country when not said), `medida`, and `metodo` and `ano` or the newest. */
export async function readFigure(db: Db, params: URLSearchParams, locale: Locale): Promise<FigureReading> {
  const asked = Object.fromEntries(keys.map((key) => [key, params.get(key)?.trim() ?? ''])) as Record<(typeof keys)[number], string>; // prettier-ignore
  const territory = asked.territorio ? suggestPlaces(asked.territorio)[0]?.code : 'CL';
  if (!territory) return { figure: undefined, layers: [], missing: { code: 'no-territory', asked: asked.territorio } };
  const all = (await estimates(db, { territories: [territory] })).filter(({ value }) => value !== null);
  const layers = layersIn(Map.groupBy(all, ({ measure, part, method }) => [measure, part, method].join()));
  const found = findLayer(layers, asked, today().year);
  const estimate = found && all.find((one) => isThat(one, found));
  const twice = keys.find((key) => params.getAll(key).length > 1);
  const missing = twice ? { code: 'asked-twice' as const, asked: params.getAll(twice).join(', ') } : found?.missing;
  return { figure: estimate && (await figureOf(db, estimate, locale)), missing: missing ?? null, layers };
}

const isThat = (
  one: Estimate,
  { measure, part, method, period }: Pick<Estimate, 'measure' | 'part' | 'method' | 'period'>,
) => one.measure === measure && one.part === part && one.method === method && one.period === period;

async function figureOf(db: Db, estimate: Estimate, locale: Locale): Promise<EmbeddedFigure> {
  const t = words.in(locale);
  const number = (n: number | null) => (n === null ? null : formatNumber(n, locale));
  const { territory, measure, part, method, period, persons, population } = estimate;
  const doubt = doubtOf(estimate, []);
  return {
    territory,
    measure,
    part,
    method,
    period,
    name: officialName(territory) ?? territory,
    source: (await datasetBySlug(db, estimate.dataset))?.source ?? '',
    href: localHref(placePath(territory), locale),
    said: {
      measure: measureName(estimate, locale),
      meaning: meaningOf(measure, locale),
      method: methodName(method, locale),
      value: valueOf(estimate, locale),
      interval: intervalOf(estimate, locale),
      persons: persons === null ? null : t.peopleSaid(formatNumber(persons, locale), number(population)),
      doubt: doubt && t.doubtSaid[doubt],
    },
  };
}
