/** The staff area opens to people with a role in the mesa; each page and command asks again for its own. */
import { error, redirect } from '@sveltejs/kit';
import { may, whyMayNot } from '#people/rules.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals: { actor }, url }) => {
  if (!actor) redirect(303, `/entrar?volver=${encodeURIComponent(url.pathname + url.search)}`);
  const no = whyMayNot(actor, 'staff.enter');
  if (no === 'second-factor-first')
    redirect(303, `/cuenta/segundo-factor?volver=${encodeURIComponent(url.pathname + url.search)}`);
  if (no) error(403, 'forbidden');
  return {
    sections: {
      registrations: may(actor, 'organization.review'),
      windows: may(actor, 'registry.openWindow'),
      organizations: may(actor, 'organization.review'),
      imports: may(actor, 'registry.import'),
      duplicates: may(actor, 'registry.merge'),
      analysis: may(actor, 'data.analyse'),
      site: may(actor, 'site.edit'),
      people: may(actor, 'people.grantRole'),
      mail: may(actor, 'outbox.read'),
      settings: may(actor, 'site.publish'),
      journal: may(actor, 'journal.read'),
    },
  };
};
