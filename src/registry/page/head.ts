/** What the head of an organisation's page says: of what sort it is, one sentence of its own, a few facts, its cloth. */
import { formatDate } from '#platform/format.ts';
import type { Locale } from '#platform/words.ts';
import { regions } from '#territory/territory.ts';
import type { Cloth } from '#ui/thing/cloth.ts';
import { enablerKinds } from '../organization/codes.ts';
import type { Organization } from '../organization/organization.ts';
import { whereInWords, workedRegions } from '../organization/where.ts';
import { words as organizationWords } from '../organization/words.ts';
import { facetLabel, seatLabel } from '../directory/facet-words.ts';
import { words } from '../directory/words.ts';

/** The longest sentence that reads as a lead, in letters. */
const longestLead = 220;

/** The first sentence of a text, if it can stand alone, and what is left of it; no sentence where the whole is one, or it is too long. */
export function firstSentence(text: string): { readonly lead: string | null; readonly rest: string } {
  const first = /^(\S[^\n]*?[.!?…])(?=\s+\p{Lu})/u.exec(text.trim())?.[1];
  if (first === undefined) return { lead: null, rest: text };
  return first.length < 40 || first.length > longestLead
    ? { lead: null, rest: text }
    : { lead: first, rest: text.trim().slice(first.length).trim() };
}

/** What sort of organisation it is, and where it sits. */
export const sortOf = (one: Organization, locale: Locale): string[] =>
  [one.legalForm && facetLabel('legalForm', one.legalForm, locale), seatLabel(one, locale)].filter(
    (text): text is string => !!text,
  );

/** Where it works, with whom, since when, and who stands by these data; what nobody has said is left out. */
export function keyFacts(one: Organization, locale: Locale): { readonly term: string; readonly value: string }[] {
  const t = words.in(locale);
  const people = one.populations.map((code) => facetLabel('population', code, locale));
  return [
    { term: t.works, value: whereInWords(one, locale) },
    { term: t.with, value: people.length > 2 ? t.andMore(people.slice(0, 2), people.length - 2) : people.join(', ') },
    { term: t.since, value: one.foundedYear?.toString() ?? '' },
    { term: t.confirmedOn, value: one.confirmedAt ? formatDate(one.confirmedAt, locale) : t.notConfirmed },
  ].filter(({ value }) => value !== '');
}

/** Down, the kinds of support, bright where it offers them; across, the regions from north to south, drawn where it works. */
export const clothOf = (one: Organization): Cloth => ({
  warp: enablerKinds.map((kind) => one.kinds.includes(kind)),
  weft: regions.map(({ code }) => workedRegions(one).includes(code)),
});

/** The cloth in words: for whoever hears it, and what its strands are. */
export function clothInWords(one: Organization, locale: Locale): { readonly label: string; readonly caption: string } {
  const t = words.in(locale);
  const offered = organizationWords.in(locale).kind;
  const said = {
    kinds: one.kinds.length,
    ofKinds: enablerKinds.length,
    places: workedRegions(one).length,
    ofPlaces: regions.length,
  };
  const names = one.kinds.map((kind) => offered[kind].toLowerCase()).join(', ');
  const comunas = one.worksInComunas.length > 0 ? ` ${t.clothComunas(whereInWords(one, locale))}` : '';
  return {
    label: `${t.cloth(one.name, said)}${names ? ` (${names})` : ''}`,
    caption: `${t.clothCaption(said)}${comunas}`,
  };
}
