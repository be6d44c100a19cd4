/** The workbook of gaps: what is missing as rows and numbers, to filter and count on. Pure. */
import type { Cell, Sheet, SheetColumn } from '#platform/spreadsheet/write.ts';
import { saysOfSupply } from '#gaps/claims/lists.ts';
import { words as runWords } from '#gaps/run/words.ts';
import type { Spread } from '#gaps/supply/supply.ts';
import type { Locale } from '#platform/words.ts';
import type { GapFact, ReportFacts } from '../facts/facts.ts';
import type { SupplyFact } from '../facts/supply.ts';
import { sourceTable } from '../findings/all.ts';
import { byComuna, totalsByRegion, networkIn, toBeAsked } from '../findings/count.ts';
import { needSource } from '../findings/need.ts';
import { inShort, notHere } from '../findings/organizations.ts';
import type { ReportPart } from '../findings/report.ts';
import { voiceOf, type ReportVoice } from '../findings/say.ts';
import { answeredOf, needSaid, supplyMethod, unknownOf } from '../findings/supply.ts';
import { words } from './words.ts';

/** Its edition's number; null before it is published. */
export function brechasSheets(facts: ReportFacts, number: number | null, locale: Locale): Sheet[] {
  const voice = voiceOf(facts, locale, { kind: 'brechas', number });
  const sheets = [
    gapSheet(voice),
    evidenceSheet(voice),
    boxSheet(voice),
    ...(facts.need ? [comunaSheet(voice)] : []),
    ...(facts.supply?.length ? [supplySheet(voice, facts.supply)] : []),
    regionSheet(voice),
    organizationSheet(voice),
    allianceSheet(voice),
    sourceSheet(voice),
    madeSheet(voice),
  ];
  return [readMe(voice, new Set(sheets.map(({ name }) => name))), ...sheets];
}

const text = (header: string, width = 24): SheetColumn => ({ header, width, type: 'text' });
const whole = (header: string, width = 14): SheetColumn => ({ header, width, type: 'number' });
const decimal = (header: string, width = 14): SheetColumn => ({ header, width, type: 'decimal' });

function readMe(voice: ReportVoice, there: ReadonlySet<string>): Sheet {
  const { facts, t, version, locale, edition } = voice;
  const w = words.in(locale);
  const lines = [
    t.title.brechas,
    facts.mesa,
    version,
    ...(edition?.address ? [edition.address] : []),
    ...(facts.sample ? [`${t.sampleTitle}. ${t.sample}`] : []),
    '',
    ...inShort(voice),
    '',
    ...t.summary.how,
    ...notHere(voice),
    ...(facts.need ? [t.need.zero, needSource(voice)] : []),
    '',
    ...w.sheets.flatMap(([name, says]) => (there.has(name!) ? [`${name}: ${says}`] : [])),
  ];
  return { name: w.readMe, rows: lines.map((line) => [line]) };
}

function gapSheet({ facts, t, said, places, locale }: ReportVoice): Sheet {
  const c = t.gaps.columns;
  const count = (one: GapFact, side: 'cause' | 'effect') => one.boxes.filter((box) => box.side === side).length;
  return {
    name: words.in(locale).names.gaps,
    columns: [text(c.title, 46), text(words.in(locale).statement, 70), text(c.kind), text(words.in(locale).dimension), text(c.whom), text(c.where, 40), whole(c.sources), whole(c.causes), whole(c.effects), whole(c.voices)], // prettier-ignore
    rows: facts.gaps.map((one) => [
      one.title,
      one.statement,
      said('gap', one.kind),
      said('dimension', one.dimension),
      said('population', one.population),
      places(one.territories),
      one.evidence.length,
      count(one, 'cause'),
      count(one, 'effect'),
      one.voices,
    ]),
  };
}

function evidenceSheet({ facts, t, said, locale }: ReportVoice): Sheet {
  const w = words.in(locale);
  return {
    name: w.names.evidence,
    columns: [text(t.gaps.columns.title, 46), text(t.columns.kind), text(t.columns.source, 50), text(w.says, 70)],
    rows: facts.gaps.flatMap((one) => one.evidence.map(({ what, source, words: says }) => [one.title, said('evidence', what), source, says])), // prettier-ignore
  };
}

function boxSheet({ facts, t, locale }: ReportVoice): Sheet {
  const w = words.in(locale);
  const sides = { cause: w.cause, effect: w.effect };
  return {
    name: w.names.boxes,
    columns: [text(t.gaps.columns.title, 46), text(w.side, 12), text(w.box, 60), text(w.tiedTo, 60), whole(w.backing), whole(w.ofHowMany)], // prettier-ignore
    rows: facts.gaps.flatMap((one) =>
      one.boxes.map(({ side, words: said, next, backing }) => {
        const tied = next.map((at) => (at === null ? one.title : one.boxes[at]!.words)).join('; ');
        return [one.title, sides[side], said, tied, backing, one.voices];
      }),
    ),
  };
}

function comunaSheet({ facts, t, place, locale }: ReportVoice): Sheet {
  const [c, w] = [t.columns, words.in(locale)];
  const rows = byComuna(facts);
  const asked = new Set(toBeAsked(rows).map(({ territory }) => territory));
  return {
    name: w.names.comunas,
    columns: [text(w.code, 9), text(c.comuna), text(c.region), whole(c.persons, 18), decimal(w.share), decimal(w.low), decimal(w.high), whole(c.here), whole(c.inRegion), whole(w.inCountry), text(w.ask, 16), text(w.note, 30)], // prettier-ignore
    rows: rows.map((row): Cell[] => [
      row.territory,
      place(row.territory),
      place(row.territory.slice(0, 2)),
      row.persons,
      row.value,
      row.low,
      row.high,
      row.here,
      row.inRegion,
      row.inCountry,
      asked.has(row.territory) ? w.yes : '',
      row.synthetic ? t.need.synthetic : '',
    ]),
    bars: [3, 4],
  };
}

/** Every comuna of every published run; blank of supply where nothing may be said of it. */
function supplySheet(voice: ReportVoice, runs: readonly SupplyFact[]): Sheet {
  const { t, place, locale } = voice;
  const [w, s, claim] = [words.in(locale), t.supply.columns, runWords.in(locale).claim];
  const spread = (name: string, cell = whole) => [cell(name, 16), cell(w.from(name), 16), cell(w.to(name), 16)];
  return {
    name: w.names.supply,
    columns: [text(w.need), text(w.code, 9), text(t.columns.comuna), text(t.columns.region), text(s.says), decimal(w.byShare), text(w.saysPersons), decimal(w.byPersons), ...spread(s.need), ...spread(w.served, decimal), ...spread(w.uncovered), whole(t.columns.initiatives), whole(w.silent), whole(s.overturns, 18), text(s.answered, 20)], // prettier-ignore
    rows: runs.flatMap((run) =>
      run.claims.map((one): Cell[] => {
        const of = ({ low, middle, high }: Spread) => [middle, low, high].map(Math.round);
        const said = saysOfSupply(one);
        return [
          needSaid(voice, run),
          one.territory,
          place(one.territory),
          place(one.territory.slice(0, 2)),
          claim[one.claim],
          one.byShare,
          claim[one.claimByPersons],
          one.byPersons,
          ...of(one.need),
          ...(said ? [one.covered.middle, one.covered.low, one.covered.high, ...of(one.uncovered)] : Array.from({ length: 6 }, () => null)), // prettier-ignore
          one.initiatives,
          one.withoutNumber,
          said ? Math.round(one.toLeave) : null,
          one.claim === 'none-registered' ? answeredOf(voice, run, one.territory) : '',
        ];
      }),
    ),
  };
}

/** Parts of words alone, as lines. */
const linesOf = (part: ReportPart): readonly string[] =>
  part.kind === 'heading' ? ['', `${part.text}:`] : part.kind === 'list' ? part.items : part.kind === 'address' ? [part.text, part.url] : []; // prettier-ignore

function regionSheet({ facts, t, locale }: ReportVoice): Sheet {
  const [c, w] = [t.columns, words.in(locale)];
  const rows = totalsByRegion(facts);
  const alt = `${w.regionChart} ${rows.map(({ name, initiatives }) => `${name}: ${initiatives}`).join('; ')}.`;
  return {
    name: w.names.regions,
    columns: [text(w.code, 9), text(c.region), whole(c.seats), whole(c.worksIn), whole(c.initiatives), whole(c.resources), whole(c.persons, 18)], // prettier-ignore
    rows: rows.map((row) => [row.code, row.name, row.seats, row.worksIn, row.initiatives, row.resources, row.persons]),
    chart: { title: w.regionChart, alt, names: 1, values: 4 },
  };
}

function organizationSheet({ facts, t, said, place, locale }: ReportVoice): Sheet {
  const c = t.columns;
  return {
    name: words.in(locale).names.organizations,
    columns: [text(c.organization, 46), text(c.sector), text(c.region), whole(c.allies), whole(c.confirmed)],
    rows: facts.organizations.map((one) => [
      one.name,
      said('sector', one.sector),
      one.region ? place(one.region) : '',
      one.allies,
      one.confirmed,
    ]),
  };
}

function allianceSheet({ facts, locale }: ReportVoice): Sheet {
  const w = words.in(locale);
  const { nodes, network, confirmed } = networkIn(facts);
  const both = new Set(confirmed.map(([a, b]) => a * nodes.length + b));
  return {
    name: w.names.alliances,
    columns: [text(w.one, 46), text(w.other, 46), text(w.bothSay, 16)],
    rows: network.ties.map(([a, b]) => [nodes[a]!.name, nodes[b]!.name, both.has(a * nodes.length + b) ? w.yes : w.no]),
  };
}

function sourceSheet(voice: ReportVoice): Sheet {
  const { head, rows } = sourceTable(voice);
  return {
    name: words.in(voice.locale).names.sources,
    columns: head.map((header, at) => text(header, at === 1 ? 8 : 40)),
    rows,
  };
}

/** Where the edition stands, how its figures were reached, and how anyone makes it again. */
function madeSheet(voice: ReportVoice): Sheet {
  const { facts, t, version, edition, locale } = voice;
  const address = edition?.address;
  const lines = [
    version,
    ...(address ? [t.method.address, address, t.method.data, `${address}/datos.json`] : []),
    '',
    ...t.method.texts,
    ...(facts.need ? ['', `${t.method.caveats}:`, ...facts.need.caveats[locale]] : []),
    ...(facts.supply ?? []).flatMap((run) => ['', `${needSaid(voice, run)}. ${t.supply.unknown}:`, ...unknownOf(voice, run)]), // prettier-ignore
    ...supplyMethod(voice).flatMap(linesOf),
    '',
    t.method.again('brechas', locale),
  ];
  return { name: words.in(locale).names.made, rows: lines.map((line) => [line]) };
}
