/** The network of alliances as the address asks for it. */
import { allianceNetwork } from '#ecosystem/alliances/network-queries.server.ts';
import { readNetworkSelection } from '#ecosystem/page/selection.ts';
import { networkCounts, networkShown, networkTold } from '#ecosystem/page/view.ts';
import { db } from '#platform/server/db.ts';
import { localHref } from '#platform/words.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals: { locale } }) => {
  const whole = await allianceNetwork(db);
  const hrefOf = (id: string) => localHref(`/red/${id}`, locale);
  return {
    lead: networkTold(networkCounts(whole), locale),
    shown: networkShown(whole, readNetworkSelection(url.searchParams), { locale, hrefOf }),
  };
};
