/** One organisation in the network; a former address leads to its present one. */
import { redirect } from '@sveltejs/kit';
import { allianceNetwork } from '#ecosystem/alliances/network-queries.server.ts';
import { oneInNetwork, oneTold } from '#ecosystem/page/one.ts';
import { db } from '#platform/server/db.ts';
import { localHref } from '#platform/words.ts';
import { publicOrganization } from '#registry/page/public-queries.server.ts';
import { found } from '../../answer.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { locale } }) => {
  const hrefOf = (id: string) => localHref(`/red/${id}`, locale);
  const { slug } = found(await publicOrganization(db, params.slug)).organization;
  if (slug !== params.slug) redirect(302, hrefOf(slug));
  const one = found(oneInNetwork(await allianceNetwork(db), slug, { locale, hrefOf }));
  return { one, lead: oneTold(one, locale) };
};
