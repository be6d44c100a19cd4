/** All that is counted, one by one, and where each figure comes from. Pure. */
import { methodName } from '#figures/release/in-words.ts';
import type { Locale } from '#platform/words.ts';
import type { InitiativeFact } from '../facts/facts.ts';
import { sourceSaid } from './organizations.ts';
import type { ReportPart, ReportSection, ReportTable } from './report.ts';
import type { ReportVoice } from './say.ts';
import { supplyMethod, supplyRows } from './supply.ts';

export function allSection(saying: ReportVoice): ReportSection {
  const { facts, t } = saying;
  const parts: ReportPart[] = [
    ...(facts.organizations.length > 0 ? [organizationTable(saying)] : []),
    ...(facts.initiatives.length > 0 ? [initiativeTable(saying)] : []),
    ...(facts.resources.length > 0 ? [resourceTable(saying)] : []),
  ];
  return { id: 'all', title: t.all.title, parts };
}

function organizationTable(saying: ReportVoice): ReportTable {
  const { facts, t, number, said, place } = saying;
  const c = t.columns;
  return {
    kind: 'table',
    caption: `${t.all.organizations(number(facts.organizations.length))} ${sourceSaid(saying)}`,
    head: [c.organization, c.sector, c.region, c.allies, c.confirmed],
    numeric: [false, false, false, true, true],
    rows: facts.organizations.map(({ name, sector, region, allies, confirmed }) => [
      name,
      said('sector', sector) || t.notSaid,
      region ? place(region) : t.noRegion,
      number(allies),
      number(confirmed),
    ]),
  };
}

function initiativeTable(saying: ReportVoice): ReportTable {
  const { facts, t, number, said, places } = saying;
  const c = t.columns;
  return {
    kind: 'table',
    caption: `${t.all.initiatives(number(facts.initiatives.length))} ${sourceSaid(saying)}`,
    head: [c.initiative, c.lead, c.stage, c.where, c.reach],
    numeric: [false, false, false, false, true],
    rows: facts.initiatives.map((one) => [
      one.state === 'published' ? one.name : `${one.name} (${said('state', one.state).toLowerCase()})`,
      one.lead ?? '–',
      said('stage', one.stage) || t.notSaid,
      places(one.territories),
      personsSaid(saying, one),
    ]),
  };
}

function personsSaid({ t, number, said }: ReportVoice, { persons, period, basis }: InitiativeFact): string {
  if (persons !== null) return `${number(persons)} (${period ?? ''})`;
  return basis === null ? t.notSaid : said('basis', basis);
}

function resourceTable(saying: ReportVoice): ReportTable {
  const { facts, t, number, said, places } = saying;
  const c = t.columns;
  return {
    kind: 'table',
    caption: `${t.all.resources(number(facts.resources.length))} ${sourceSaid(saying)}`,
    head: [c.resource, c.by, c.kind, c.terms, c.where, c.standing],
    numeric: [false, false, false, false, false, false],
    rows: facts.resources.map((one) => [
      one.title,
      one.by,
      said('enabler', one.kind),
      said('terms', one.terms),
      places(one.territories),
      said('standing', one.standing),
    ]),
  };
}

/** Where each figure comes from, how it was reached, and of how many. */
export function sourceTable(saying: ReportVoice): ReportTable {
  const { facts, t, number, day, locale } = saying;
  const c = t.columns;
  const { registered } = facts.profile;
  const { need } = facts;
  const counts = {
    organizations: registered,
    initiatives: facts.initiatives.length,
    resources: facts.resources.length,
    ties: facts.network.ties,
    gaps: facts.gaps.length,
    need: need?.comunas.length ?? 0,
  };
  const keys = (Object.keys(counts) as (keyof typeof counts)[]).filter((key) => key !== 'need' || need);
  const rows = keys.map((key) => {
    const [figure, source, method] = t.method.rows[key] as readonly [string, string, string];
    const ofNeed = key === 'need' && need;
    return [
      figure,
      number(counts[key]),
      ofNeed ? need.source : source,
      ofNeed ? need.period : day,
      ofNeed ? `${method}, ${methodName(need.method, locale)}` : method,
    ];
  });
  return {
    kind: 'table',
    caption: t.method.table,
    head: [c.figure, 'n', c.source, c.year, c.method],
    numeric: [false, true, false, false, false],
    rows: [...rows, ...supplyRows(saying)],
  };
}

/** The page that a statistician signs. */
export function methodSection(saying: ReportVoice, kind: string, lang: Locale): ReportSection {
  const { facts, t, locale, edition } = saying;
  const address = edition?.address;
  const caveats = facts.need?.caveats[locale] ?? [];
  const cautions: ReportPart[] =
    caveats.length > 0
      ? [
          { kind: 'heading', text: t.method.caveats },
          { kind: 'list', items: caveats },
        ]
      : [];
  return {
    id: 'method',
    title: t.method.title,
    parts: [
      sourceTable(saying),
      { kind: 'list', items: t.method.texts },
      ...cautions,
      ...supplyMethod(saying),
      { kind: 'heading', text: t.method.againTitle },
      { kind: 'text', text: t.method.again(kind, lang) },
      ...(address ? [{ kind: 'address' as const, text: t.method.address, url: address }] : []),
    ],
  };
}
