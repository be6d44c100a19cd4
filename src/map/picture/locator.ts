/** Where a place is, as a small picture: a region among the regions, a comuna among those of its region. Pure. */
import { panelsOf, panelsOfRegion } from '#territory/shapes.ts';
import { comunaByCode, regionByCode } from '#territory/territory.ts';

export interface Locator {
  readonly width: number;
  readonly height: number;
  /** What is around it, as one path. */
  readonly around: string;
  /** The place itself. */
  readonly here: string;
}

/** The picture of a region or a comuna; undefined for what nobody draws. A comuna of Gran Santiago is shown there, an island alone. */
export function locatorOf(territory: string): Locator | undefined {
  const panels = regionByCode(territory)
    ? panelsOf('regions')
    : panelsOfRegion(comunaByCode(territory)?.region ?? '').toReversed(); // the closest look comes last
  const panel = panels.find(({ shapes }) => shapes.some(({ key }) => key === territory));
  if (!panel) return undefined;
  const { width, height, shapes } = panel;
  const paths = (here: boolean) => shapes.filter(({ key }) => (key === territory) === here).map(({ path }) => path);
  return { width, height, around: paths(false).join(''), here: paths(true).join('') };
}
