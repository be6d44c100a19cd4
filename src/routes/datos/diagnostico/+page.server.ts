/** The form of a diagnosis: filled in from the address; when it was sent whole, on to the permanent address. */
import { readChoosing } from '#diagnosis/facts/choice.ts';
import { diagnosisPath } from '#diagnosis/facts/themes.ts';
import { formatDate } from '#platform/format.ts';
import { db } from '#platform/server/db.ts';
import { currentRelease, releasedAt } from '#figures/release/queries.server.ts';
import { to } from '../../answer.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals: { locale } }) => {
  const choosing = readChoosing(url.searchParams, locale);
  const { place, themes, sent, errors } = choosing;
  const release = await currentRelease(db);
  if (sent && place && themes.length > 0 && !errors.temas && release > 0)
    to(locale, diagnosisPath(place.code, release, themes));
  const released = await releasedAt(db, release);
  return { choosing, release: released ? { number: release, date: formatDate(released, locale) } : null };
};
