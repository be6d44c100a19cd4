/** The staff's own pages that are called as was asked, and what is done there: «Correo», «Invitar a alguien». Pure. */
import { may } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import { holdsAsked } from '#platform/facet/asked.ts';
import type { Findings, Hit, Module } from '#platform/module.ts';
import type { Locale } from '#platform/words.ts';
import { staffMenu } from './staff-menu.ts';
import { words } from './words.ts';

/** Of those that open to the actor. */
export function staffPagesCalled(
  house: readonly Pick<Module, 'staff'>[],
  actor: Actor,
  question: string,
  locale: Locale,
): Findings {
  const t = words.in(locale).staffNavigation;
  const hits = [...pagesOf(house, actor, locale), ...verbsOf(house, actor, locale)].filter(({ title }) =>
    holdsAsked(question, title),
  );
  return { place: 0, heading: t.goTo, total: hits.length, hits, corrections: [] };
}

function pagesOf(house: readonly Pick<Module, 'staff'>[], actor: Actor, locale: Locale): Hit[] {
  const { page: kind } = words.in(locale).staffNavigation;
  const { jobs, others } = staffMenu(house, actor, locale);
  return [
    ...jobs.flatMap(({ items, label }) => items.map((item) => ({ ...item, text: label }))),
    ...others.map((item) => ({ ...item, text: '' })),
  ].map(({ path, label, text }) => ({ path, kind, title: label, text, lang: locale }));
}

function verbsOf(house: readonly Pick<Module, 'staff'>[], actor: Actor, locale: Locale): Hit[] {
  const { verb: kind } = words.in(locale).staffNavigation;
  return house
    .flatMap(({ staff }) => staff)
    .filter(({ right }) => may(actor, right))
    .flatMap(({ route, verbs }) => (verbs ?? []).map((verb) => ({ path: route, ...verb })))
    .filter(({ right }) => !right || may(actor, right))
    .map(({ path, label }) => ({ path, kind, title: label(locale), text: '', lang: locale }));
}
