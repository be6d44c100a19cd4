/** The picture that networks show beside a link to an organisation. */
import { db } from '#platform/server/db.ts';
import { mesaOf } from '#platform/server/mesa.ts';
import { publicOrganization } from '#registry/page/public-queries.server.ts';
import { organizationPicture } from '#registry/organization/picture.server.ts';
import { facetLabel, seatLabel } from '#registry/directory/facet-words.ts';
import { noFile } from '../../../answer.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, locals: { locale } }) => {
  const { organization } = (await publicOrganization(db, params.slug)) ?? noFile(locale);
  const { name: mesa } = await mesaOf(db);
  const about = [
    organization.sector && facetLabel('sector', organization.sector, locale),
    seatLabel(organization, locale),
  ];
  const png = await organizationPicture({ name: organization.name, about: about.filter(Boolean).join(' · '), mesa });
  return new Response(new Uint8Array(png), {
    headers: { 'content-type': 'image/png', 'cache-control': 'public, max-age=86400' },
  });
};
