/** The staff area opens to people with a role in the mesa; each page and command asks again for its own. */
import { error, redirect } from '@sveltejs/kit';
import { may, whyMayNot } from '#people/rules.ts';
import type { LayoutServerLoad } from './$types';
import { rights as mailRights } from '#mail/rights.ts';
import { rights as peopleRights } from '#people/rights.ts';
import { rights as registryRights } from '#registry/rights.ts';
import { rights as siteRights } from '#site/rights.ts';
import { rights as workbenchRights } from '#workbench/rights.ts';

export const load: LayoutServerLoad = ({ locals: { actor }, url }) => {
  if (!actor) redirect(303, `/entrar?volver=${encodeURIComponent(url.pathname + url.search)}`);
  const no = whyMayNot(actor, peopleRights.enterStaff);
  if (no === 'second-factor-first')
    redirect(303, `/cuenta/segundo-factor?volver=${encodeURIComponent(url.pathname + url.search)}`);
  if (no) error(403, 'forbidden');
  return {
    sections: {
      registrations: may(actor, registryRights.review),
      windows: may(actor, registryRights.openWindow),
      organizations: may(actor, registryRights.review),
      imports: may(actor, registryRights.importSheets),
      duplicates: may(actor, registryRights.merge),
      analysis: may(actor, workbenchRights.analyse),
      site: may(actor, siteRights.edit),
      people: may(actor, peopleRights.grantRole),
      mail: may(actor, mailRights.readOutbox),
      settings: may(actor, siteRights.publish),
      journal: may(actor, peopleRights.readJournal),
    },
  };
};
