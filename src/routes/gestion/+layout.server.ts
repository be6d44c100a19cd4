/** The staff area: each page opens to whom its module declares, and a page that no module declares to nobody. */
import { error } from '@sveltejs/kit';
import { house } from '#house.ts';
import { rights } from '#people/rights.ts';
import { whyMayNot } from '#people/rules.ts';
import { unsentOf } from '#people/unsent/queries.server.ts';
import { db } from '#platform/server/db.ts';
import { splitLocale } from '#platform/words.ts';
import { rightToOpen } from '#site/frame/staff-menu.ts';
import { to } from '../answer.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals: { actor, locale }, route, url }) => {
  const back = `?volver=${encodeURIComponent(url.pathname + url.search)}`;
  if (!actor) to(locale, `/entrar${back}`);
  const right = rightToOpen(house, route.id);
  const no = whyMayNot(actor, rights.enterStaff) ?? (right ? whyMayNot(actor, right) : 'not-declared');
  if (no === 'second-factor-first') to(locale, `/cuenta/segundo-factor${back}`);
  if (no) error(403, 'forbidden');
  return { writer: actor.id, unsent: await unsentOf(db, actor, splitLocale(url.pathname).path) };
};
