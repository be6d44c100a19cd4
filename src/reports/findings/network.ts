/** What a report says of alliances: the map, the loom, who joins parts of the network. Pure. */
import { drawingSvg } from '#ecosystem/drawing/drawing.ts';
import { zoneInkOf, zoneInks } from '#ecosystem/drawing/ink.ts';
import { loom } from '#ecosystem/drawing/loom.ts';
import { mostDrawn, networkMap } from '#ecosystem/drawing/network-map.ts';
import type { NamedNetwork } from '#ecosystem/network/named.ts';
import { tiedOf } from '#ecosystem/network/network.ts';
import { formatPercent } from '#platform/format.ts';
import type { ReportFacts } from '../facts/facts.ts';
import { networkIn } from './count.ts';
import { sourceSaid } from './organizations.ts';
import type { ReportPart, ReportPicture, ReportSection, ReportTable } from './report.ts';
import type { ReportVoice } from './say.ts';

/** Threads stand closer than this many px would ask, so that all names can be read on a sheet that stands. */
const loomWidth = 900;

const noWords = { title: '', description: '' };

/** Names on a slide are few and large; all of them stand on the sheet. */
function namedOnSlide(facts: ReportFacts): NamedNetwork {
  const named = networkIn(facts);
  const { bridges } = facts.network;
  if (bridges.length === 0) return named;
  const nodes = named.nodes.map((node, at) => (bridges.includes(at) ? node : { ...node, shortName: '' }));
  return { ...named, nodes };
}

/** The map as a picture, on a sheet that stands or on a slide. */
export function mapSvgOf(
  saying: ReportVoice,
  sheet: 'standing' | 'slide',
): { readonly svg: string; readonly width: number; readonly height: number } {
  const words = { ...noWords, alone: saying.t.network.alone };
  const stands = sheet === 'standing';
  const size = stands ? { width: 940, height: 1130 } : { width: 900, height: 330 };
  const drawing = networkMap(stands ? networkIn(saying.facts) : namedOnSlide(saying.facts), { words, sheet: size });
  const items = drawing.items.map((item) => ({ ...item, labels: item.labels.filter(({ text }) => text !== '') }));
  return { svg: drawingSvg({ ...drawing, items }), width: drawing.width, height: drawing.height };
}

const [strandInk, threadInk] = ['#8b9bd6', '#e9c176'];

/** The loom of the real alliances for a dark cover, without names; null where it could not be drawn. */
export function coverLoom(
  facts: ReportFacts,
): { readonly svg: string; readonly width: number; readonly height: number } | null {
  // prettier-ignore
  if (!isDrawn(networkIn(facts))) return null;
  const { width: whole, height, strokes, items } = loomDrawing(facts);
  const left = 276; // where the names end
  const width = whole - left;
  const path = (d: string, ink: string, across: number) =>
    `<path d="${d}" fill="none" stroke="${ink}" stroke-width="${across}"/>`;
  const body = [
    ...items.flatMap((item) => item.strokes.map(({ d }) => path(d, strandInk, 2))),
    ...strokes.map(({ d, width: across }) => path(d, threadInk, across + 0.6)),
  ].join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${left} 0 ${width} ${height}" width="${width}" height="${height}">${body}</svg>`;
  return { svg, width, height };
}

/** The loom by groups where they are stable, by part of the country where not; as the site draws it. */
export function loomDrawing(facts: ReportFacts) {
  const named = networkIn(facts);
  const { groups } = facts.network;
  const group = groups
    ? groups.map((one) => one ?? 0)
    : named.nodes.map(({ region }) => zoneInks.indexOf(zoneInkOf(region)));
  return loom(named, { group, words: { ...noWords, alone: '' }, most: loomWidth });
}

const isDrawn = (named: NamedNetwork) => {
  const tied = tiedOf(named.network).length;
  return tied > 0 && tied <= mostDrawn;
};

export function networkSection(saying: ReportVoice): ReportSection {
  const { facts, t, number } = saying;
  const { ties, confirmed, declarations, alone, groups } = facts.network;
  const s = t.network;
  if (ties === 0) return { id: 'network', title: t.summary.noTies, parts: [] };
  const text = { kind: 'text' as const, text: s.text(number(declarations), number(alone)) };
  const drawn = isDrawn(networkIn(facts));
  const many = new Set(groups?.filter((group) => group !== null)).size;
  return {
    id: 'network',
    title: s.title(number(ties), number(confirmed), formatPercent(confirmed, ties)),
    parts: [
      text,
      { kind: 'text', text: groups ? s.groups(number(many)) : s.noGroups },
      ...(drawn ? pictures(saying) : [{ kind: 'quiet' as const, text: s.tooMany }]),
      ...bridgeParts(saying),
    ],
  };
}

function pictures(saying: ReportVoice): ReportPicture[] {
  const { facts, t, number } = saying;
  const s = t.network;
  const [nodes, ties] = [number(facts.organizations.length), number(facts.network.ties)];
  const [woven, map] = [loomDrawing(facts), mapSvgOf(saying, 'standing')];
  const tall = ({ width, height }: { readonly width: number; readonly height: number }) =>
    Math.min(166, (224 * width) / height);
  const both = { kind: 'picture', floats: true } as const;
  return [
    { ...both, caption: `${s.map} ${sourceSaid(saying)}`, alt: s.mapAlt(nodes, ties), svg: map.svg, width: tall(map) },
    {
      ...both,
      caption: `${s.loom} ${sourceSaid(saying)}`,
      alt: s.loomAlt(nodes, ties),
      svg: drawingSvg(woven),
      width: tall(woven),
    },
  ];
}

/** Those on the way between others, by name. */
export function bridgeTable(saying: ReportVoice): ReportTable {
  const { facts, t, number, place } = saying;
  const c = t.columns;
  const rows = facts.network.bridges.map((at) => facts.organizations[at]!);
  return {
    kind: 'table',
    caption: `${t.bridges.table} ${sourceSaid(saying)}`,
    head: [c.organization, c.region, c.allies, c.confirmed],
    numeric: [false, false, true, true],
    rows: rows.map((one) => [one.name, one.region ? place(one.region) : t.noRegion, number(one.allies), number(one.confirmed)]), // prettier-ignore
  };
}

/** Nothing where nobody stands between others. */
function bridgeParts(saying: ReportVoice): ReportPart[] {
  const { facts, t, number } = saying;
  if (facts.network.bridges.length === 0) return [];
  const text = t.bridges.title(number(facts.network.bridges.length));
  return [{ kind: 'heading', text }, { kind: 'text', text: t.bridges.text }, bridgeTable(saying)];
}
