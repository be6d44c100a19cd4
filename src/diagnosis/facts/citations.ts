/** The numbered references of a diagnosis: one for each dataset its figures come from, in the order they are first cited. */
import { type Locale } from '#platform/words.ts';
import { inSantiago } from '#platform/clock.ts';
import { formatDate } from '#platform/format.ts';
import type { Dataset } from '#figures/release/dataset.ts';
import { yearOf, type Estimate } from '#figures/release/estimate.ts';
import { estimationName, methodName } from '#figures/release/in-words.ts';
import { unitOf } from '#figures/release/measures.ts';
import { methodIds, methodOf } from '#poverty/method/list.ts';
import type { Caveat, Reference } from './document.ts';
import { words } from '../words.ts';

export interface Citations {
  /** The numbers of the references these estimates come from, ascending; a new one is added where needed. */
  readonly cite: (of: readonly Estimate[]) => readonly number[];
  /** Everything cited so far. */
  readonly references: () => Reference[];
  /** What their publishers warn of: each warning once, with the references it is about. */
  readonly caveats: () => Caveat[];
}

interface Cited {
  readonly dataset: Dataset;
  readonly of: Set<Estimate>;
}

/** Begins a list of references to datasets of a release. An estimate whose dataset is not among them is a fault of ours. */
export function citing(datasets: readonly Dataset[], mesa: string, locale: Locale): Citations {
  const cited = new Map<string, Cited>();
  const numberOf = (estimate: Estimate): number => {
    const dataset = datasets.find(({ slug }) => slug === estimate.dataset);
    if (!dataset) throw new Error(`An estimate of a dataset that is not of the release: ${estimate.dataset}`);
    if (!cited.has(dataset.slug)) cited.set(dataset.slug, { dataset, of: new Set() });
    cited.get(dataset.slug)!.of.add(estimate);
    return [...cited.keys()].indexOf(dataset.slug) + 1;
  };
  return {
    cite: (of) => [...new Set(of.map(numberOf))].toSorted((a, b) => a - b),
    references: () => [...cited.values()].map((one, index) => reference(one, index + 1, mesa, locale)),
    caveats: () => caveatsOf([...cited.values()], locale),
  };
}

function reference({ dataset, of }: Cited, number: number, mesa: string, locale: Locale): Reference {
  const t = words.in(locale).reference;
  const estimates = [...of];
  const methods = [...new Set(estimates.map(({ method }) => method))];
  const title = dataset.title[locale].replace(/\.$/, '');
  const { year } = inSantiago(dataset.releasedAt);
  const denominator = t.denominators[denominatorOf(dataset, estimates)];
  const estimations = [...new Set(estimates.map(({ estimation }) => estimation))]
    .filter((one) => one !== null)
    .map((one) => estimationName(one, locale));
  return {
    number,
    text: t.text(dataset.source.trim().replace(/\.$/, ''), { mesa, year, title, version: dataset.version }),
    details: [
      t.method(methods.map((method) => methodTitle(method, locale)).join('; ')),
      t.years(yearsOf(estimates)),
      ...(estimations.length > 0 ? [t.estimation(estimations.join('; '))] : []),
      ...(denominator ? [t.denominator(denominator)] : []),
      t.version(dataset.released, formatDate(dataset.releasedAt, locale)),
    ].map(sentence),
    url: /^https?:\/\//.test(dataset.sourceUrl) ? dataset.sourceUrl : '',
  };
}

function caveatsOf(cited: readonly Cited[], locale: Locale): Caveat[] {
  const said = cited.flatMap(({ dataset }, index) =>
    dataset.caveats[locale].map((text) => ({ text: sentence(text), number: index + 1 })),
  );
  return [...Map.groupBy(said, ({ text }) => text)].map(([text, of]) => ({
    text,
    cites: of.map(({ number }) => number),
  }));
}

/** What a share is a share of, in the words of the datasets' own caveats; none for counts and money. Figures computed here are of persons. */
function denominatorOf({ official }: Dataset, estimates: readonly Estimate[]): 'persons' | 'deprivation' | 'none' {
  const shares = estimates.filter(({ measure }) => unitOf(measure) === 'share');
  if (shares.length === 0) return 'none';
  return official && shares.some(({ measure }) => measure === 'raw') ? 'deprivation' : 'persons';
}

const methodTitle = (method: string, locale: Locale) =>
  methodIds.includes(method) ? methodOf(method).title[locale] : methodName(method, locale);

/** «2011, 2013 y 2015» would grow long: the years there are, the first and the last where there are many. */
function yearsOf(estimates: readonly Estimate[]): string {
  const years = [...new Set(estimates.map(yearOf))].toSorted((a, b) => a - b);
  return years.length > 8 ? `${years[0]}–${years.at(-1)}` : years.join(', ');
}

const sentence = (text: string) => (/[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);
