/** What the slides say: a finding as each headline, with a chart, a table or a picture, and notes for whoever speaks. Pure. */
import type { Bar } from '#diagnosis/facts/charts.ts';
import { formatPercent } from '#platform/format.ts';
import type { Locale } from '#platform/words.ts';
import { leastShare, toAsk } from '#gaps/claims/lists.ts';
import type { ReportFacts } from '../facts/facts.ts';
import type { SupplyFact } from '../facts/supply.ts';
import { byComuna, totalsByRegion, shareIn, toBeAsked } from '../findings/count.ts';
import { gapTable, treeInWords, treePicture } from '../findings/gaps.ts';
import { needTable } from '../findings/need.ts';
import { bridgeTable, coverLoom, mapSvgOf, networkSection } from '../findings/network.ts';
import { answerBars, inShort, notHere, whereSection, whoSection } from '../findings/organizations.ts';
import type { ReportBars, ReportTable } from '../findings/report.ts';
import { voiceOf, type ReportVoice } from '../findings/say.ts';
import { askedTable, claimedTable, supplySource, supplyTitle, unknownOf } from '../findings/supply.ts';
import { kindBars, resourceSection } from '../findings/things.ts';

export interface DeckChart {
  readonly kind: 'chart';
  readonly alt: string;
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[];
  readonly labels: readonly string[];
  /** Bars lie, one series; or stand, several beside each other. */
  readonly lying: boolean;
}

interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

export type SlideBody =
  | DeckChart
  | {
      readonly kind: 'figures';
      readonly figures: readonly { readonly large: string; readonly says: string }[];
      /** What is said below them. */
      readonly also: readonly string[];
    }
  | { readonly kind: 'table'; readonly table: ReportTable; readonly widths: readonly number[] }
  | (Picture & { readonly kind: 'picture' })
  /** What is an address leads there. */
  | { readonly kind: 'list'; readonly items: readonly (string | { readonly text: string; readonly url: string })[] };

export interface ReportSlide {
  readonly title: string;
  readonly body: SlideBody;
  /** Whose the figures are, of when. */
  readonly source: string;
  readonly notes: string;
}

export interface Deck {
  readonly title: string;
  readonly mesa: string;
  readonly version: string;
  readonly sample: string | null;
  /** At the foot of each slide. */
  readonly foot: string;
  /** On its first; null where nobody is tied. */
  readonly cover: Picture | null;
  readonly slides: readonly ReportSlide[];
}

/** As many rows as can be read from the back of a room. */
const mostRows = 10;

/** Its edition's number; null before it is published. */
export function deckOf(facts: ReportFacts, number: number | null, locale: Locale): Deck {
  const voice = voiceOf(facts, locale, { kind: 'presentacion', number });
  const { t, version } = voice;
  return {
    title: t.title.presentacion,
    mesa: facts.mesa,
    version,
    sample: facts.sample ? t.sample : null,
    cover: coverOf(voice),
    foot: [facts.mesa, version, ...(facts.sample ? [t.sampleTitle] : [])].join(' · '),
    slides: [
      figures(voice),
      bars(whoSection(voice).title, answerBars(voice, 'sector', t.who.sector)),
      ...(facts.resources.length > 0 ? [bars(resourceSection(voice).title, kindBars(voice))] : []),
      regions(voice),
      ...(facts.network.ties > 0 ? network(voice) : []),
      ...(facts.need ? [need(voice)] : []),
      ...(facts.supply ?? []).map((run) => supply(voice, run)),
      ...gaps(voice),
      ...unknown(voice),
      { title: t.summary.missingTitle, body: { kind: 'list', items: [...notHere(voice), ...t.summary.how] }, source: '', notes: t.summary.howTitle }, // prettier-ignore
      ...where(voice),
    ],
  };
}

/** The last of a published one: where it stands for good, and how it is made again. */
function where({ t, edition, version, locale }: ReportVoice): ReportSlide[] {
  if (!edition?.address) return [];
  const { address } = edition;
  const data = `${address}/datos.json`;
  const again = t.method.again('presentacion', locale);
  const items = [`${version}.`, `${t.method.address}`, { text: address, url: address }, t.method.data, { text: data, url: data }, again]; // prettier-ignore
  return [{ title: t.method.edition, body: { kind: 'list', items }, source: '', notes: `${t.method.address} ${address}` }]; // prettier-ignore
}

function coverOf({ facts, t, number }: ReportVoice): Picture | null {
  const loom = coverLoom(facts);
  const alt = t.network.loomAlt(number(facts.organizations.length), number(facts.network.ties));
  return loom && { ...loom, alt };
}

function figures(voice: ReportVoice): ReportSlide {
  const { facts, t, share, number } = voice;
  const s = t.summary;
  const of = (key: 'private' | 'linking' | 'alliance') => {
    const { count, answered } = shareIn(facts, key);
    return answered > 0 ? [{ large: formatPercent(count, answered), says: s[key](share(count, answered)) }] : [];
  };
  const { ties, confirmed } = facts.network;
  const both = ties > 0 ? [{ large: formatPercent(confirmed, ties), says: s.ties(number(ties), share(confirmed, ties)) }] : []; // prettier-ignore
  const all = [...of('private'), ...of('linking'), ...of('alliance'), ...both];
  const large = new Set(all.map(({ says }) => says));
  const also = inShort(voice).filter((sentence) => !large.has(sentence));
  return {
    title: s.title(number(facts.profile.registered)),
    body: all.length > 0 ? { kind: 'figures', figures: all, also } : { kind: 'list', items: notHere(voice) },
    source: t.registrySource(voice.day),
    notes: inShort(voice).join(' '),
  };
}

const bars = (title: string, { bars: of, caption, alt }: ReportBars): ReportSlide => ({
  title,
  body: chartOf(of, alt),
  source: caption,
  notes: alt,
});

const chartOf = (of: readonly Bar[], alt: string): DeckChart => ({
  kind: 'chart',
  alt,
  lying: true,
  labels: of.map(({ label }) => label),
  series: [{ name: 'n', values: of.map(({ value }) => value) }],
});

function regions(voice: ReportVoice): ReportSlide {
  const { facts, t, day } = voice;
  const rows = totalsByRegion(facts);
  const c = t.columns;
  const series = (['seats', 'worksIn', 'initiatives'] as const).map((key) => ({ name: c[key], values: rows.map((row) => row[key]) })); // prettier-ignore
  const alt = rows.map((row) => `${row.name}: ${row.seats}, ${row.worksIn}, ${row.initiatives}`).join('; ');
  return {
    title: whereSection(voice).title,
    body: {
      kind: 'chart',
      alt: `${t.where.table} ${alt}.`,
      lying: false,
      labels: rows.map(({ name }) => name),
      series,
    },
    source: `${t.where.table} ${t.registrySource(day)}`,
    notes: t.where.text,
  };
}

function network(voice: ReportVoice): ReportSlide[] {
  const { facts, t, number, day } = voice;
  const section = networkSection(voice);
  const drawn = section.parts.some(({ kind }) => kind === 'picture');
  const alt = t.network.mapAlt(number(facts.organizations.length), number(facts.network.ties));
  const many = facts.network.bridges.length;
  const named = many > 0 ? `${t.network.named(number(many))} ` : '';
  const map = { title: section.title, body: { kind: 'picture' as const, ...(drawn ? mapSvgOf(voice, 'slide') : noPicture), alt }, source: `${named}${t.network.map} ${t.registrySource(day)}`, notes: alt }; // prettier-ignore
  const table = bridgeTable(voice);
  const bridges = { title: t.bridges.title(number(table.rows.length)), body: tableBody(table, [6, 3, 1.6, 1.9]), source: firstRows(voice, table), notes: t.bridges.text }; // prettier-ignore
  return [...(drawn ? [map] : []), ...(table.rows.length > 0 ? [bridges] : [])];
}

/** Says so where not all rows have room. */
const firstRows = ({ t, number }: ReportVoice, { rows, caption }: ReportTable): string =>
  rows.length > mostRows ? `${t.firstOf(number(mostRows), number(rows.length))} ${caption}` : caption;

const noPicture = { svg: '', width: 1, height: 1 };

function tableBody(table: ReportTable, widths: readonly number[]): SlideBody {
  return { kind: 'table', table: { ...table, rows: table.rows.slice(0, mostRows) }, widths };
}

function gaps(voice: ReportVoice): ReportSlide[] {
  const { facts, t, number, day } = voice;
  const [first] = facts.gaps;
  if (!first) return [];
  const table = gapTable(voice);
  const few = without(table, [3]);
  const all = { title: t.gaps.title(number(facts.gaps.length)), body: tableBody(few, [6.3, 2.4, 3, 1.2]), source: firstRows(voice, table), notes: t.gaps.text }; // prettier-ignore
  const svg = treePicture(voice, first);
  const size = svg && /width="([\d.]+)" height="([\d.]+)"/.exec(svg);
  if (!svg || !size) return [all];
  const alt = treeInWords(voice, first);
  const tree = { title: first.title, body: { kind: 'picture' as const, svg, width: Number(size[1]), height: Number(size[2]), alt }, source: `${t.gaps.tree(number(first.voices))} ${t.registrySource(day)}`, notes: first.statement }; // prettier-ignore
  return [all, tree];
}

/** A table with fewer columns, for a wall. */
function without(table: ReportTable, columns: readonly number[]): ReportTable {
  const kept = <T>(all: readonly T[]) => all.filter((_, at) => !columns.includes(at));
  return { ...table, head: kept(table.head), numeric: kept(table.numeric), rows: table.rows.map(kept) };
}

/** Those that are surest of the fifth served least; where there is none, that nobody is registered, as a question. */
function supply(voice: ReportVoice, run: SupplyFact): ReportSlide {
  const { t, number } = voice;
  const least = leastShare(run.claims);
  const asked = toAsk(run.claims);
  const claimed = least.length > 0 || asked.length === 0;
  const whole = claimed ? claimedTable(voice, run, least.slice(0, mostOnSupply)) : askedTable(voice, run, asked.slice(0, mostOnSupply)); // prettier-ignore
  const table = claimed ? without(whole, [1, 4]) : whole;
  return {
    title: supplyTitle(voice, run),
    body: tableBody(table, claimed ? [3, 2, 2.2, 1.8, 2.4, 2.4] : [3, 3, 2.4, 3]),
    source: table.caption,
    notes: [t.supply.text(number(run.initiatives), number(run.withoutNumber), number(run.draws)), t.supply.scale].join(' '), // prettier-ignore
  };
}

/** Its heads take two lines. */
const mostOnSupply = 8;

/** What is not known of the first run, which is of all initiatives. */
function unknown(voice: ReportVoice): ReportSlide[] {
  const [run] = voice.facts.supply ?? [];
  if (!run) return [];
  const items = unknownOf(voice, run);
  return [{ title: voice.t.supply.unknown, body: { kind: 'list', items }, source: supplySource(voice, run), notes: items.join(' ') }]; // prettier-ignore
}

function need(voice: ReportVoice): ReportSlide {
  const { t, number } = voice;
  const rows = byComuna(voice.facts);
  const some = rows.slice(0, mostRows);
  const table = needTable(voice, some, t.need.table(number(some.length)));
  return {
    title: t.need.title(number(toBeAsked(rows).length), number(rows.length)),
    body: tableBody(table, [2.2, 2.2, 2.3, 1.6, 2, 1.3, 1.5]),
    source: table.caption,
    notes: t.need.zero,
  };
}
