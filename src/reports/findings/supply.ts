/** What a report says of need beside supply: what may be claimed and how surely, what would overturn it, what is not known. Pure. */
import type { ChartRow } from '#diagnosis/facts/charts.ts';
import { comunaName, ofHundred, personsSaid, shareSaid, spanSaid } from '#gaps/claims/in-words.ts';
import { leastShare, mostPersons, toAsk } from '#gaps/claims/lists.ts';
import { words as claimWords } from '#gaps/claims/words.ts';
import { gapCommand, gapRunPath, type PlaceClaim } from '#gaps/run/run.ts';
import { words as runWords } from '#gaps/run/words.ts';
import { words as zeroWords } from '#gaps/zeros/words.ts';
import { formatDate } from '#platform/format.ts';
import { localHref } from '#platform/words.ts';
import type { SupplyFact, ZeroFact } from '../facts/supply.ts';
import type { ReportIntervals, ReportPart, ReportSection, ReportTable } from './report.ts';
import { intervalSaid, type ReportVoice } from './say.ts';

/** As many of each list; the workbook has all. */
const mostClaimed = 12;

export const firmOf = ({ claims }: SupplyFact): PlaceClaim[] => claims.filter(({ claim }) => claim === 'firm');

/** What a need is called, and those who have it. */
export const needSaid = ({ locale }: ReportVoice, { need }: SupplyFact): string => runWords.in(locale).need[need];

/** A section of each need that has a published run, in the order of the needs. */
export const supplySections = (saying: ReportVoice): ReportSection[] =>
  (saying.facts.supply ?? []).map((run, _, [first]) => ({
    id: `supply-${run.need}`,
    title: supplyTitle(saying, run),
    parts: supplyParts(saying, run, first!),
  }));

/** The finding: how many comunas are firmly among the fifth served least; or that of none it may be said. */
export function supplyTitle(saying: ReportVoice, run: SupplyFact): string {
  const { t, number } = saying;
  const firm = firmOf(run).length;
  const asked = toAsk(run.claims).length;
  const need = needSaid(saying, run);
  const all = number(run.claims.length);
  if (firm > 0) return t.supply.firm(need, number(firm), all);
  return 2 * asked > run.claims.length
    ? t.supply.ofNeed(need, t.supply.asked(number(asked), all))
    : t.supply.noneFirm(need);
}

function supplyParts(saying: ReportVoice, run: SupplyFact, first: SupplyFact): ReportPart[] {
  const { t, number, locale } = saying;
  const isFirst = run === first;
  const said = isFirst ? new Set<string>() : new Set(unknownOf(saying, first));
  const unknown = unknownOf(saying, run).filter((one) => !said.has(one));
  const c = claimWords.in(locale);
  const least = leastShare(run.claims).slice(0, mostClaimed);
  const persons = mostPersons(run.claims).slice(0, mostClaimed);
  const silent = run.claims.filter(({ claim }) => claim === 'not-enough-said').length;
  return [
    ...(run.sample ? [{ kind: 'quiet' as const, text: c.sample }] : []),
    { kind: 'text', text: t.supply.text(number(run.initiatives), number(run.withoutNumber), number(run.draws)) },
    ...(isFirst ? [{ kind: 'text' as const, text: t.supply.scale }] : []),
    ...(run.synthetic ? [{ kind: 'text' as const, text: c.synthetic }] : []),
    ...(least.length > 0
      ? [{ kind: 'heading' as const, text: c.parts.share }, { kind: 'text' as const, text: c.shareLead }, coveredChart(saying, run, least), claimedTable(saying, run, least)] // prettier-ignore
      : [{ kind: 'text' as const, text: t.supply.noneLeast }]),
    ...(persons.length > 0
      ? [{ kind: 'heading' as const, text: c.parts.persons }, { kind: 'text' as const, text: c.personsLead }, personsTable(saying, run, persons)] // prettier-ignore
      : []),
    ...(silent > 0 ? [{ kind: 'quiet' as const, text: c.notEnough(number(silent), silent === 1) }] : []),
    ...askedParts(saying, run),
    ...(unknown.length > 0 ? [{ kind: 'heading' as const, text: t.supply.unknown }, { kind: 'list' as const, items: unknown }] : []), // prettier-ignore
  ];
}

/** Whose figures, of which run. */
export function supplySource({ t, locale }: ReportVoice, { period, publishedOn, slug }: SupplyFact): string {
  return t.supply.source(period, formatDate(Temporal.PlainDate.from(publishedOn), locale), slug);
}

function coveredChart(saying: ReportVoice, run: SupplyFact, rows: readonly PlaceClaim[]): ReportIntervals {
  const { t, number, locale } = saying;
  const charted = rows.map(({ territory, covered }): ChartRow => {
    const said = `${shareSaid(covered.middle, locale)} (${spanSaid(covered, shareSaid, locale)})`;
    return { label: comunaName(territory), value: covered.middle, low: covered.low, high: covered.high, said, own: true, weak: false }; // prettier-ignore
  });
  const caption = `${t.supply.chart(number(rows.length))} ${supplySource(saying, run)}`;
  return { kind: 'intervals', caption, alt: `${caption} ${charted.map(({ label, said }) => `${label}: ${said}`).join('; ')}.`, rows: charted }; // prettier-ignore
}

/** Those among the fifth served least, with how surely, and whom somebody unregistered would have to serve for it to be otherwise. */
export function claimedTable(saying: ReportVoice, run: SupplyFact, rows: readonly PlaceClaim[]): ReportTable {
  const { t, place, locale } = saying;
  const [c, claim] = [t.supply.columns, runWords.in(locale).claim];
  return {
    kind: 'table',
    caption: `${t.supply.least} ${supplySource(saying, run)}`,
    head: [t.columns.comuna, t.columns.region, c.says, c.draws, c.need, c.covered, c.interval, c.overturns],
    numeric: [false, false, false, true, true, true, true, true],
    rows: rows.map((one) => [
      comunaName(one.territory),
      place(one.territory.slice(0, 2)),
      claim[one.claim],
      ofHundred(one.byShare, locale),
      personsSaid(one.need.middle, locale),
      shareSaid(one.covered.middle, locale),
      intervalSaid(one.covered.low, one.covered.high, locale),
      personsSaid(one.toLeave, locale),
    ]),
  };
}

function personsTable(saying: ReportVoice, run: SupplyFact, rows: readonly PlaceClaim[]): ReportTable {
  const { t, place, locale } = saying;
  const [c, claim] = [t.supply.columns, runWords.in(locale).claim];
  return {
    kind: 'table',
    caption: `${t.supply.most} ${supplySource(saying, run)}`,
    head: [t.columns.comuna, t.columns.region, c.says, c.draws, c.uncovered, c.interval],
    numeric: [false, false, false, true, true, true],
    rows: rows.map((one) => [
      comunaName(one.territory),
      place(one.territory.slice(0, 2)),
      claim[one.claimByPersons],
      ofHundred(one.byPersons, locale),
      personsSaid(one.uncovered.middle, locale),
      `${personsSaid(one.uncovered.low, locale)}–${personsSaid(one.uncovered.high, locale)}`,
    ]),
  };
}

/** Where nobody is registered: a question, with what was answered. */
function askedParts(saying: ReportVoice, run: SupplyFact): ReportPart[] {
  const { t, number, locale } = saying;
  const c = claimWords.in(locale);
  const asked = toAsk(run.claims);
  if (asked.length === 0) return [{ kind: 'quiet', text: c.noneAsked }];
  const some = asked.slice(0, mostClaimed);
  return [
    { kind: 'heading', text: t.supply.asked(number(asked.length), number(run.claims.length)) },
    { kind: 'text', text: c.askedLead },
    askedTable(saying, run, some),
  ];
}

/** Comunas where nobody is registered, with how many are in need and what was answered. */
export function askedTable(saying: ReportVoice, run: SupplyFact, rows: readonly PlaceClaim[]): ReportTable {
  const { t, number, locale, place } = saying;
  const c = t.supply.columns;
  return {
    kind: 'table',
    caption: `${t.supply.askedTable(number(rows.length))} ${supplySource(saying, run)}`,
    head: [t.columns.comuna, t.columns.region, c.need, c.answered],
    numeric: [false, false, true, false],
    rows: rows.map(({ territory, need }) => [
      comunaName(territory),
      place(territory.slice(0, 2)),
      personsSaid(need.middle, locale),
      answeredOf(saying, run, territory),
    ]),
  };
}

/** What was answered of a comuna where nobody is registered. */
export function answeredOf({ locale }: ReportVoice, { zeros }: SupplyFact, territory: string): string {
  const z = zeroWords.in(locale).short;
  const zero = zeros.find((one) => one.territory === territory);
  return z[standingOf(zero)];
}

const standingOf = (zero: ZeroFact | undefined) =>
  !zero ? 'open' : zero.refuted > 0 ? 'refuted' : zero.confirmed > 0 ? 'confirmed' : 'asked';

/** What nobody sees of a run: how many are not registered, how many do not say whom they reach. */
export function unknownOf({ number, locale }: ReportVoice, run: SupplyFact): string[] {
  const c = claimWords.in(locale);
  const { unseen } = run;
  const percent = (share: number) => number(Math.round(share * 100));
  const unregistered =
    'lists' in unseen
      ? c.unseenLists(unseen.name ?? '', ...([unseen.lists.first, unseen.lists.second, unseen.lists.both].map(number) as [string, string, string])) // prettier-ignore
      : c.unseenShare(percent(unseen.registered.low), percent(unseen.registered.high));
  return [
    unregistered,
    c.unseenNumbers(number(run.withoutNumber), number(run.initiatives)),
    c.unseenResources(number(run.resources)),
    c.unseenSmall,
    ...(run.without.length > 0 ? [c.unseenComunas(run.without.map(comunaName).join(', '))] : []),
  ];
}

/** In short, of each need. */
export const supplyInShort = (saying: ReportVoice): string[] =>
  (saying.facts.supply ?? []).map((run) => `${supplyTitle(saying, run)}.`);

/** Where the figures of each run come from, as rows of the table of sources. */
export const supplyRows = (saying: ReportVoice): string[][] =>
  (saying.facts.supply ?? []).map((run) => {
    const [what, source, method] = saying.t.supply.row as readonly [string, string, string];
    const day = formatDate(Temporal.PlainDate.from(run.publishedOn), saying.locale);
    return [`${what}: ${needSaid(saying, run)}`, saying.number(run.claims.length), source, day, method];
  });

/** How each run was made, and how anyone repeats it to the byte. */
export function supplyMethod(saying: ReportVoice): ReportPart[] {
  const { facts, t, locale, number } = saying;
  const runs = facts.supply ?? [];
  if (runs.length === 0) return [];
  const c = claimWords.in(locale);
  const how = runs.map((run) => `${needSaid(saying, run)}: ${c.methodIs(number(run.draws), String(run.seed))} «${gapCommand(run)}»${run.sha256 ? ` (SHA-256 ${run.sha256})` : ''}.`); // prettier-ignore
  const where = runs.flatMap((run) => (facts.site ? [{ kind: 'address' as const, text: `${t.supply.files(needSaid(saying, run))}`, url: facts.site + localHref(gapRunPath(run.slug), locale) }] : [])); // prettier-ignore
  return [{ kind: 'heading', text: t.supply.method }, { kind: 'list', items: how }, ...where];
}
