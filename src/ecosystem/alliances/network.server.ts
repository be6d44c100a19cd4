/** The network of alliances as its organisations say it now. */
import type { Db } from '#platform/server/db.ts';
import { whoNamesWhom } from '#registry/page/public-queries.server.ts';
import type { NamedNetwork } from '../network/named.ts';
import { networkFrom, saidByBoth, type Pair } from '../network/network.ts';

/** Every active organisation, by its address, and the ties that either side says. */
export async function allianceNetwork(db: Db): Promise<NamedNetwork> {
  const { organizations, named } = await whoNamesWhom(db);
  const nodes = organizations.map(({ slug, name, knownAs, region }) => ({
    id: slug,
    name,
    region: region ?? '',
    ...(knownAs && { shortName: knownAs }),
  }));
  const place = new Map(organizations.map(({ id }, at) => [id, at]));
  const declared = named.map(({ from, to }): Pair => [place.get(from)!, place.get(to)!]).filter(([a, b]) => a !== b);
  const network = networkFrom(nodes.length, declared);
  return { nodes, network, declared, confirmed: saidByBoth(network, declared) };
}
