/** What the newest published runs of need beside supply say, as a report freezes it. Pure. */
import type { GapRun, GapRunUnseen, NeedKind, PlaceClaim } from '#gaps/run/run.ts';
import type { ZeroQuestion } from '#gaps/zeros/zero.ts';
import type { Locale } from '#platform/words.ts';
import { inSantiago } from '#platform/clock.ts';

/** What organisations answered of a comuna where nobody is registered. */
export interface ZeroFact {
  readonly territory: string;
  /** How many were asked or answered; know of nobody; say that there is. */
  readonly asked: number;
  readonly confirmed: number;
  readonly refuted: number;
}

/** A published run of one need. */
export interface SupplyFact {
  readonly need: NeedKind;
  readonly slug: string;
  /** As ISO 8601 writes it. */
  readonly publishedOn: string;
  readonly offeredOn: string;
  readonly period: string;
  readonly method: string;
  /** Made of the rates of regions: never firm. */
  readonly synthetic: boolean;
  readonly sample: boolean;
  readonly seed: number;
  readonly draws: number;
  readonly sha256: string | null;
  readonly engine: string | null;
  readonly unseen: GapRunUnseen;
  readonly sources: readonly { readonly title: Readonly<Record<Locale, string>>; readonly source: string }[];
  readonly initiatives: number;
  readonly withoutNumber: number;
  readonly resources: number;
  /** Comunas without a published need. */
  readonly without: readonly string[];
  readonly claims: readonly PlaceClaim[];
  readonly zeros: readonly ZeroFact[];
}

/** Of a published run, what it says of each comuna and what was answered of those where nobody is registered. */
export function supplyFact(
  run: GapRun,
  claims: readonly PlaceClaim[],
  questions: ReadonlyMap<string, readonly ZeroQuestion[]>,
): SupplyFact {
  const { need, seed, draws, sha256, engine, unseen, about, sample } = run;
  const { period, method, synthetic, sources, initiatives, withoutNumber, resources, without } = about;
  return {
    need,
    slug: run.slug!,
    publishedOn: inSantiago(run.publishedAt!).toPlainDate().toString(),
    offeredOn: inSantiago(run.requestedAt).toPlainDate().toString(),
    period,
    method,
    synthetic,
    sample,
    seed,
    draws,
    sha256,
    engine,
    unseen,
    sources: sources.map(({ title, source }) => ({ title, source })),
    initiatives,
    withoutNumber,
    resources,
    without,
    claims,
    zeros: [...questions].map(([territory, asked]) => zeroFact(territory, asked)).toSorted(byTerritory),
  };
}

function zeroFact(territory: string, questions: readonly ZeroQuestion[]): ZeroFact {
  const count = (asked: ZeroQuestion['answer']) => questions.filter(({ answer }) => answer === asked).length;
  return { territory, asked: questions.length, confirmed: count('confirmed'), refuted: count('refuted') };
}

const byTerritory = (a: ZeroFact, b: ZeroFact) => a.territory.localeCompare(b.territory);
