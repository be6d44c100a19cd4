/** The register of processing, made from what each module says of the persons in its tables. */
import { registerOf } from '#people/data/held.ts';
import { personTies } from '../../../house.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { locale } }) => ({ entries: registerOf(personTies, locale) });
