/** The organisations that the search over everything finds: the first of them, with the directory for the rest. */
import { formatNumber } from '#platform/format.ts';
import type { Findings } from '#platform/module.ts';
import type { Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import { plain } from '#territory/find.ts';
import { wordsOfSentence } from '#territory/sentence.ts';
import { words } from '../door-words.ts';
import { findOrganizations } from './queries.server.ts';
import { foundText, insteadText } from './facet-words.ts';
import { readSelection } from './selection.ts';
import { findNearest } from './widen.server.ts';
import { isPopulation } from '../search/sentence.ts';

export async function organizationFindings(db: Db, question: string, locale: Locale): Promise<Findings[]> {
  const selection = readSelection(new URLSearchParams({ q: question }));
  const first = await findOrganizations(db, selection, { limit: 6 });
  const near = await findNearest(db, selection, first, { limit: 6 });
  const { total, items } = near?.found ?? first;
  const { corrections, pieces } = first;
  const t = words.in(locale);
  const hits = items.map(({ slug, name, description }) => ({
    path: `/articuladores/${slug}`,
    kind: t.organization,
    title: name,
    text: description,
    lang: 'es-CL',
  }));
  const all = {
    path: `/articuladores?q=${encodeURIComponent(near?.selection.q ?? question)}`,
    label: t.allOrganizations(formatNumber(total, locale)),
  };
  const asked = wordsOfSentence(question).map(plain);
  const named = items.slice(0, 1).some(({ name, knownAs }) => {
    const called = plain(`${name} ${knownAs ?? ''}`);
    return corrections.length === 0 && asked.every((word) => called.includes(word));
  });
  // What says it in other words comes after what says it. A name, whom they serve, or nothing but answers is asked of organisations before it is of texts.
  const answered = pieces.some(isPopulation) || (pieces.length > 0 && pieces.every(({ kind }) => kind === 'answer'));
  const place = first.kindred.length > 0 ? 5 : named || answered ? 1.5 : 4;
  const instead = near?.instead ? insteadText(near.instead, locale) : foundText(first, locale);
  return [
    {
      place,
      heading: t.organizations,
      total,
      hits,
      all,
      corrections,
      elsewhere: first.around === 'words',
      ...(instead && { instead }),
    },
  ];
}
