/** Writes the sheet of a place: what the page says first, for whoever takes it to a meeting. Pure. */
import { renderSVG } from 'uqr';
import { locatorOf } from '#map/picture/locator.ts';
import { spoken, type PaperData } from '#platform/server/paper/paper.ts';
import type { PlaceProfile } from '#places/profile/queries.server.ts';
import { words as places } from '#places/words.ts';
import { citing } from '../facts/citations.ts';
import { paperInks } from '../facts/drawing.ts';
import { wordsOf, type Draft } from '../facts/facts.ts';
import { ageSentences } from '../sentences/count-paragraphs.ts';
import { deprivationsOf } from './deprivations.ts';
import { organizationsNamed } from './organizations.ts';
import { comparisonOf, headlineOf, otherOf } from './rates.ts';
import type { SheetFacts } from './sheet.ts';
import { words } from './words.ts';

/** The two rates that there are for every comuna. */
const shown = ['fgt0', 'h'] as const;

/** References are numbered in the order a reader meets them. */
export function composeSheet(facts: SheetFacts): PaperData {
  const { profile, place, datasets, mesa, address, date, locale } = facts;
  const [t, p, d] = [words.in(locale), places.in(locale), wordsOf(locale)];
  const { cite, references } = citing(datasets, mesa, locale);
  const cited = (drafts: readonly Draft[]) =>
    drafts.map(({ text, of }) => ({ text, cites: /\d/.test(text) ? cite(of) : [] }));
  const title = p.pageTitle(place.within);
  return {
    template: '#diagnosis/sheet/sheet.typ',
    ...spoken(locale),
    title,
    author: mesa,
    subject: t.subject,
    keywords: [...d.pdf.keywords.slice(0, 2), place.name],
    date: { year: date.year, month: date.month, day: date.day },
    version: t.made(facts.madeOn, profile.release),
    where: whereOf(facts),
    locator: locatorSvg(place.code),
    lead: cited(ageSentences(censusOf(profile), place, locale).slice(0, 2)),
    headlines: shown.map((measure) => headlineOf(measure, facts, cited)),
    comparison: comparisonOf(shown, facts, cite),
    others: (['extreme_fgt0', 'severe'] as const).map((measure) => otherOf(measure, facts, cited)),
    deprivations: deprivationsOf(facts, cite),
    organizations: organizationsNamed(facts),
    sure: d.sure.texts,
    references: references(),
    address,
    code: renderSVG(address, { ecc: 'M', border: 0 }),
    words: {
      page: d.pdf.pageOf,
      others: t.others,
      sureTitle: d.sure.title,
      references: d.page.references,
      more: t.more,
      moreText: t.moreText,
    },
  };
}

/** «Comuna · Región Metropolitana · Chile». */
function whereOf({ place, around, locale }: SheetFacts): string {
  if (place.level === 'country') return '';
  return [places.in(locale).kindOf[place.level], ...around.map(({ name }) => name)].join(' · ');
}

const censusOf = ({ people }: PlaceProfile) => people.filter(({ method }) => method === 'ine-census-2024');

function locatorSvg(code: string): string | null {
  const locator = locatorOf(code);
  if (!locator) return null;
  const { width, height, around, here } = locator;
  const path = (of: string, fill: string, edge: string) =>
    `<path d="${of}" fill="${fill}" stroke="${edge}" fill-rule="evenodd"/>`;
  const { line, paper, mark } = paperInks;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${path(around, line, paper)}${path(here, mark, mark)}</svg>`;
}
