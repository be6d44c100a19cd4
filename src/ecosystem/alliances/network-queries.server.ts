/** The network of alliances as its organisations say it now. */
import type { Db } from '#platform/server/db.ts';
import type { NamedNetwork } from '../network/named.ts';
import { networkFrom, saidByBoth, type Pair } from '../network/network.ts';
import { waysSaid } from './alliance.ts';
import { allianceSaid } from './said.server.ts';

/** Every active organisation, by its address, and the ties that either side says; what the other declined is not among them. */
export async function allianceNetwork(db: Db): Promise<NamedNetwork> {
  const { organizations, claims, answers } = await allianceSaid(db);
  const nodes = organizations.map(({ slug, name, knownAs, region }) => ({
    id: slug,
    name,
    region: region ?? '',
    ...(knownAs && { shortName: knownAs }),
  }));
  const place = new Map(organizations.map(({ id }, at) => [id, at]));
  const declared = waysSaid(claims, answers).map(({ from, to }): Pair => [place.get(from)!, place.get(to)!]);
  const network = networkFrom(nodes.length, declared);
  return { nodes, network, declared, confirmed: saidByBoth(network, declared) };
}
