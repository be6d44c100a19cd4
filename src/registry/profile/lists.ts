/** The lists of the directory behind the profile's bars and shares: each holds as many as is counted. Pure. */
import { groupingById, zoneOf } from '#territory/macrozones.ts';
import { regions } from '#territory/territory.ts';
import { abroad } from '../organization/codes.ts';
import { codedAnswers, direct, type Facet } from '../organization/coded.ts';
import { listAnswering } from '../directory/selection.ts';
import { profileGrouping, type DistributionKey } from './profile.ts';

/** Those whom a bar counts. */
export const listOfBar = (key: DistributionKey, value: string): string =>
  key === 'macrozone'
    ? listAnswering('region', value === abroad ? [abroad] : regionsOf(value))
    : listAnswering(key, [value]);

/** Those whom a share counts. */
export function listOfShare(key: string): string | undefined {
  const [facet, codes] = shared[key] ?? [];
  return facet && codes && listAnswering(facet, codes);
}

const regionsOf = (zone: string): string[] =>
  regions.flatMap(({ code }) => (zoneOf(groupingById(profileGrouping), code)?.id === zone ? [code] : []));

const shared: Readonly<Record<string, readonly [Facet, readonly string[]]>> = {
  private: ['sector', codedAnswers.sector.codes.filter((code) => code !== 'public')],
  center_south: ['region', regionsOf('center_south')],
  regional: ['scope', ['regional']],
  linking: ['linking', ['yes']],
  alliance: ['alliances', ['yes']],
  direct: ['kind', [direct]],
  enabler: ['kind', codedAnswers.kind.codes.filter((code) => code !== direct)],
};
