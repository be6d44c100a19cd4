/** An organisation's page is edited part by part; its own page leads to each. */
import { redirect } from '@sveltejs/kit';
import { localHref } from '#platform/words.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals }) =>
  redirect(308, localHref(`/mi-organizacion/${params.slug}`, locals.locale));
