/** What of all that was found is shown first, or is just what was asked. Pure. */
import type { Findings, Hit } from '#platform/module.ts';
import { parseRut } from '#registry/organization/rut.ts';
import { plain } from '#territory/find.ts';

/** The first of groups in their order, in which they stay: one of each kind before a second of any. */
export function firstOf(groups: readonly Pick<Findings, 'hits'>[], most: number): Hit[] {
  return groups
    .flatMap(({ hits }, group) => hits.map((hit, at) => ({ hit, group, at })))
    .toSorted((a, b) => a.at - b.at || a.group - b.group)
    .slice(0, most)
    .toSorted((a, b) => a.group - b.group || a.at - b.at)
    .map(({ hit }) => hit);
}

/** The one thing that a question names whole: by all its name, its folio or its RUT; «correo» is a word before it is a page. Null where it may be another. */
export function namedWhole(groups: readonly Pick<Findings, 'hits'>[], question: string): Hit | null {
  const hits = groups.flatMap((group) => group.hits).filter(({ path }) => !/^\/gestion\/[^/]+$/.test(path));
  const [, folio] = /^(?:folio\s+)?(\d+)$/i.exec(question) ?? [];
  const named = hits.filter(
    ({ title, path }) => plain(title) === plain(question) || (folio && path.endsWith(`/gestion/registro/${folio}`)),
  );
  const one = named.length === 0 && parseRut(question) ? hits : named;
  return one.length === 1 ? one[0]! : null;
}
