/** What of a map is drawn: its panels, and each territory as an area with its words and where it leads. Pure. */
import { placePath } from '#territory/place.ts';
import { localHref } from '#platform/words.ts';
import { panelsOf, panelsOfRegion, type MapPanel } from '#territory/shapes.ts';
import { regionByCode } from '#territory/territory.ts';
import type { MapChoice } from '../view/choice.ts';
import type { MapView } from '../view/view.ts';
import { words } from '../words.ts';

export interface DrawnArea {
  readonly step: number | null;
  readonly title: string;
  readonly href: string;
  readonly name: string;
  readonly chosen: boolean;
  readonly striped: boolean;
}

/** The panels of a choice; of the Metropolitan region also Gran Santiago, of Valparaíso the islands. */
export const panelsFor = ({ level, region }: Pick<MapChoice, 'level' | 'region'>): readonly MapPanel[] =>
  region ? panelsOfRegion(region) : panelsOf(level);

/** The areas by code. `chosen` are drawn with a heavy edge. */
export function areasOf(view: MapView, chosen: readonly string[] = []): ReadonlyMap<string, DrawnArea> {
  return new Map(
    view.rows.map(({ code, name, step, doubt, said }) => [
      code,
      {
        step,
        name,
        title: said.whole,
        striped: doubt !== null,
        chosen: chosen.includes(code),
        href: localHref(placePath(code), view.locale),
      },
    ]),
  );
}

/** The names of the panels; a region's own is the region. */
export function panelTitles({ choice, locale }: MapView): Readonly<Record<string, string>> {
  const { panels } = words.in(locale);
  const region = choice.region && regionByCode(choice.region);
  return region ? { ...panels, [region.code]: region.shortName } : panels;
}
