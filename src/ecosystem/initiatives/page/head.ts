/** What the head of an initiative's page says: of what sort it is, key facts, its cloth. Pure. */
import { formatDate } from '#platform/format.ts';
import type { Locale } from '#platform/words.ts';
import type { Cloth } from '#ui/thing/cloth.ts';
import { latestReach, leadOf, stages, type Initiative, type Stage } from '../initiative.ts';
import { placesInWords } from '../../places/in-words.ts';
import { personsInWords } from '../said.ts';
import { sinceInWords } from '../since.ts';
import { words } from '../words.ts';

/** Its kind, its stage, whether it goes on, and who leads it. */
export function kickerOf(one: Initiative, locale: Locale): { readonly text: string; readonly href?: string }[] {
  const t = words.in(locale);
  const lead = leadOf(one);
  return [
    { text: t.kind, href: '/iniciativas' },
    ...(one.stage ? [{ text: t.stage[one.stage], href: `/iniciativas?etapa=${one.stage}` }] : []),
    ...(t.page.state[one.state]
      ? [{ text: t.page.state[one.state], ...(one.state !== 'draft' && { href: `/iniciativas?estado=${one.state}` }) }]
      : []),
    ...(lead ? [{ text: t.page.saidBy(lead.name), href: `/articuladores/${lead.slug}` }] : []),
    ...(one.sample ? [{ text: t.sample }] : []),
  ];
}

/** How many people, where, since when, until when, and how fresh that is. */
export function headFacts(one: Initiative, locale: Locale): { readonly term: string; readonly value: string }[] {
  const t = words.in(locale).page;
  const reach = latestReach(one);
  return [
    ...(reach ? [{ term: t.persons(reach.period), value: personsInWords(reach, locale) }] : []),
    { term: t.where, value: placesInWords(one.territories, locale) },
    { term: t.since, value: one.startedOn ? sinceInWords(one.startedOn, locale) : '' },
    { term: t.state.ended, value: one.endedOn ? sinceInWords(one.endedOn, locale) : '' },
    { term: t.confirmed, value: one.confirmedAt ? formatDate(one.confirmedAt, locale) : '' },
  ].filter(({ value }) => value !== '');
}

/** The stages up to the one it is at. */
export const reachedStages = ({ stage }: Pick<Initiative, 'stage'>): readonly Stage[] =>
  stage ? stages.slice(0, stages.indexOf(stage) + 1) : [];

const strands = 15;
const rowsAStage = 3;

/** It grows upwards, three rows for each stage it has reached. */
export function stageCloth(one: Pick<Initiative, 'stage'>): Cloth {
  const woven = reachedStages(one).length * rowsAStage;
  const rows = stages.length * rowsAStage;
  return {
    warp: Array.from({ length: strands }, () => false),
    weft: Array.from({ length: rows }, (_, row) => row >= rows - woven),
  };
}
