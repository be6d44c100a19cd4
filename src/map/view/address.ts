/** The addresses of maps and of what others embed, without the locale: give them to `href`. */
import { measureKey, type MapChoice } from './choice.ts';

/** What an address of a map says. What is left out is the newest, the whole country, comunas. */
export type MapAsked = Pick<MapChoice, 'measure'> & Partial<MapChoice>;

/** The query of a map: `?nivel=regiones&medida=h&metodo=…&ano=2024`. */
export function mapQuery(asked: MapAsked, more: Readonly<Record<string, string | undefined>> = {}): string {
  const query = new URLSearchParams();
  if (asked.level === 'regions') query.set('nivel', 'regiones');
  query.set('medida', measureKey({ measure: asked.measure, part: asked.part ?? '' }));
  const others = { metodo: asked.method, ano: asked.period, region: asked.region ?? undefined, ...more };
  for (const [key, value] of Object.entries(others)) if (value) query.set(key, value);
  return `?${query.toString()}`;
}

/** The page of a map. */
export const mapHref = (asked: MapAsked, more?: Readonly<Record<string, string | undefined>>): string =>
  `/datos/mapa${mapQuery(asked, more)}`;

/** A map as a picture that stands alone, with its title, legend and source. */
export const mapPictureHref = (asked: MapAsked, format: 'svg' | 'png'): string =>
  `/datos/mapa.${format}${mapQuery(asked)}`;

/** One figure as others embed it. */
export interface FigureAsked {
  readonly territory: string;
  readonly measure: string;
  readonly part?: string;
  readonly method?: string | undefined;
  readonly period?: string | undefined;
}

/** The query of a figure: `?territorio=13110&medida=fgt0`. */
export function figureQuery({ territory, measure, part = '', method, period }: FigureAsked): string {
  const query = new URLSearchParams({ territorio: territory, medida: measureKey({ measure, part }) });
  if (method) query.set('metodo', method);
  if (period) query.set('ano', period);
  return `?${query.toString()}`;
}

/** The figure as others frame it. */
export const figureEmbedHref = (asked: FigureAsked): string => `/datos/incrustar/figura${figureQuery(asked)}`;
/** The map as others frame it. */
export const mapEmbedHref = (asked: MapAsked): string => `/datos/incrustar/mapa${mapQuery(asked)}`;

/** The page where the code to embed a map is prepared. */
export const mapEmbeddingHref = (asked: MapAsked): string => `/datos/incrustar${mapQuery(asked, { que: 'mapa' })}`;
/** The page where the code to embed a figure is prepared. */
export const figureEmbeddingHref = (asked: FigureAsked): string => `/datos/incrustar${figureQuery(asked)}`;
