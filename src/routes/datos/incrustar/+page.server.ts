/** Prepares the code with which others show a figure or a map of ours. */
import { db } from '#platform/server/db.ts';
import { localHref } from '#platform/words.ts';
import { figureEmbedHref, mapEmbedHref } from '#map/view/address.ts';
import { statusOfMissing } from '#map/view/choice.ts';
import { embedCode, figureHeight, heightOf } from '#map/embed/code.ts';
import { readFigure } from '#map/embed/queries.server.ts';
import { readMap } from '#map/view/queries.server.ts';
import { measureOptions } from '#map/page/menu.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals }) => {
  const { locale } = locals;
  const params = url.searchParams;
  const asksMap = params.get('que') === 'mapa';
  const fixed = params.get('fija') === 'si' || (!params.has('fija') && params.has('ano'));
  const [{ figure, ...figures }, { view, ...maps }] = await Promise.all([
    readFigure(db, asksMap ? new URLSearchParams() : params, locale),
    readMap(db, asksMap ? params : new URLSearchParams(), locale),
  ]);
  const { missing } = asksMap ? maps : figures;
  if (missing) locals.status = statusOfMissing(missing);
  const of = <T extends { method: string; period: string }>(it: T) =>
    fixed ? it : { ...it, method: undefined, period: undefined };
  const chosen = asksMap ? view && mapEmbedHref(of(view.choice)) : figure && figureEmbedHref(of(figure));
  const title = asksMap ? view?.title : figure && `${figure.said.measure}, ${figure.name}`;
  const path = chosen && !missing ? localHref(chosen, locale) : undefined;
  const height = asksMap && view ? heightOf(view.choice) : figureHeight;
  return {
    asksMap,
    fixed,
    missing,
    figure,
    path,
    asked: params.get('territorio') ?? '',
    choice: view?.choice,
    code: path && embedCode({ address: url.origin + path, title: title ?? '', height }),
    measures: { figure: measureOptions(figures.layers, locale), map: measureOptions(maps.layers, locale) },
  };
};
