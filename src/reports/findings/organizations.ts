/** What a report says of the organisations: in short, who they are, where they are. Pure. */
import type { Bar } from '#diagnosis/facts/charts.ts';
import { formatPercent } from '#platform/format.ts';
import { distributionOf, byComuna, byKind, totalsByRegion, countrywide, running, sayingPersons, shareIn, toBeAsked } from './count.ts'; // prettier-ignore
import type { ReportBars, ReportPart, ReportSection, ReportTable } from './report.ts';
import { within, type ReportVoice } from './say.ts';
import { supplyInShort } from './supply.ts';

/** The main findings as sentences, each with its denominator; what is not there is not among them. */
export function inShort(saying: ReportVoice): string[] {
  const { facts, t, number, share, said } = saying;
  const s = t.summary;
  const [most] = byKind(facts);
  const of = (key: string) => {
    const { count, answered } = shareIn(facts, key);
    return answered > 0 ? share(count, answered) : null;
  };
  const shares = (['private', 'linking', 'alliance'] as const).flatMap((key) => {
    const text = of(key);
    return text ? [s[key](text)] : [];
  });
  const { ties, confirmed } = facts.network;
  const comunas = byComuna(facts);
  return [
    ...shares,
    ...(running(facts).length > 0 ? [s.initiatives(number(running(facts).length), number(sayingPersons(facts)))] : []),
    ...(most && most.count > 0 ? [s.resources(number(facts.resources.length), within(said('enabler', most.code)), number(most.count))] : []), // prettier-ignore
    ...(ties > 0 ? [s.ties(number(ties), share(confirmed, ties))] : []),
    ...(facts.gaps.length > 0 ? [s.gaps(number(facts.gaps.length))] : []),
    ...(comunas.length > 0 ? [s.need(number(toBeAsked(comunas).length), number(comunas.length))] : []),
    ...supplyInShort(saying),
  ];
}

/** What a reader could look for here and does not find, and why. */
export function notHere({ facts, t }: ReportVoice): string[] {
  const s = t.summary;
  return [
    ...(running(facts).length === 0 ? [s.noInitiatives] : []),
    ...(facts.resources.length === 0 ? [s.noResources] : []),
    ...(facts.network.ties === 0 ? [s.noTies] : []),
    ...(facts.gaps.length === 0 ? [s.noGaps] : []),
    ...(facts.need === null ? [s.noNeed] : []),
    ...(facts.need && !facts.supply?.length ? [s.noRun] : []),
    s.noWave,
  ];
}

export function summarySection(saying: ReportVoice): ReportSection {
  const { facts, t, number } = saying;
  return {
    id: 'summary',
    title: t.summary.title(number(facts.profile.registered)),
    parts: [
      { kind: 'list', items: inShort(saying) },
      { kind: 'heading', text: t.summary.howTitle },
      { kind: 'list', items: t.summary.how },
      { kind: 'heading', text: t.summary.missingTitle },
      { kind: 'list', items: notHere(saying) },
    ],
  };
}

/** Bars of the organisations that gave each answer. */
export function answerBars(saying: ReportVoice, key: 'sector' | 'scope' | 'population', caption: string): ReportBars {
  const { facts, said } = saying;
  const { answered, counts } = distributionOf(facts, key);
  const bars = counts.map(({ code, count }) => barOf(said(key, code), count, answered, saying));
  const several = key === 'population' ? ` ${saying.t.several}` : '';
  return barsPart(bars, `${caption} ${answeredSaid(saying, answered)}${several} ${sourceSaid(saying)}`, answered);
}

export const answeredSaid = ({ facts, t, number }: ReportVoice, answered: number): string =>
  t.answered(number(answered), number(facts.profile.registered));

export const sourceSaid = ({ t, day }: ReportVoice): string => t.registrySource(day);

export const barOf = (label: string, count: number, of: number, { number }: ReportVoice): Bar => ({
  label,
  value: count,
  said: `${number(count)} · ${formatPercent(count, of)}`,
});

/** What bars show in words is what they say: every label with its value. */
export const barsPart = (bars: readonly Bar[], caption: string, whole: number): ReportBars => ({
  kind: 'bars',
  caption,
  alt: `${caption} ${bars.map(({ label, said }) => `${label}: ${said}`).join('; ')}.`,
  bars,
  whole: Math.max(1, whole),
});

export function whoSection(saying: ReportVoice): ReportSection {
  const { facts, t, share, number } = saying;
  const [outside, direct, enabler] = ['private', 'direct', 'enabler'].map((key) => shareIn(facts, key));
  const parts: ReportPart[] = [
    {
      kind: 'text',
      text: t.who.text(share(direct!.count, direct!.answered), share(enabler!.count, enabler!.answered)),
    },
    answerBars(saying, 'sector', t.who.sector),
    answerBars(saying, 'scope', t.who.scope),
    answerBars(saying, 'population', t.who.population),
  ];
  const title = t.who.title(share(outside!.count, outside!.answered));
  return { id: 'who', title: facts.profile.registered > 0 ? title : t.summary.title(number(0)), parts };
}

/** The sixteen regions with what is counted of each. */
export function regionTable(saying: ReportVoice): ReportTable {
  const { facts, t, number } = saying;
  const c = t.columns;
  const { registered, distributions } = facts.profile;
  const answered = answeredSaid(saying, distributions.worksIn?.answered ?? registered);
  return {
    kind: 'table',
    caption: `${t.where.table} ${answered} ${sourceSaid(saying)}`,
    head: [c.region, c.seats, c.worksIn, c.initiatives, c.resources, c.persons],
    numeric: [false, true, true, true, true, true],
    rows: totalsByRegion(facts).map((row) => [
      row.name,
      ...[row.seats, row.worksIn, row.initiatives, row.resources].map(number),
      row.persons === null ? '–' : number(row.persons),
    ]),
  };
}

export function whereSection(saying: ReportVoice): ReportSection {
  const { facts, t, number, share } = saying;
  const rows = totalsByRegion(facts);
  const top = rows.toSorted((a, b) => b.seats - a.seats)[0]!;
  const of = (key: 'region' | 'worksIn') => facts.profile.distributions[key]?.answered ?? 0;
  const all = countrywide(facts);
  return {
    id: 'where',
    title:
      top.seats === 0
        ? t.where.none
        : t.where.title(top.name, share(top.seats, of('region')), share(top.worksIn, of('worksIn'))),
    parts: [
      { kind: 'text', text: t.where.text },
      regionTable(saying),
      { kind: 'quiet', text: t.where.apart(number(all.initiatives), number(all.resources)) },
    ],
  };
}
