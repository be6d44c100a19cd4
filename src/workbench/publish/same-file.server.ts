/** What else was published of a file: figures of other cuts, by which those left out of one may be worked out from another. */
import { datasetsOfFile } from '#figures/release/queries.server.ts';
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import type { Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import type { RunRecipe } from '../run/recipe.ts';
import { rights } from '#figures/rights.ts';
import { refuse } from '../reasons.ts';

export interface EarlierPublication {
  readonly slug: string;
  readonly version: number;
  readonly title: Readonly<Record<Locale, string>>;
  /** Whether its figures are the current ones; else it was replaced or withdrawn, and earlier releases keep it. */
  readonly current: boolean;
}

/** The datasets made of the file's same bytes with other figures than these, each once in its latest such version, by slug. */
export async function publishedOfSameFile(
  db: Db,
  actor: Actor | null,
  { file, figures }: Pick<RunRecipe, 'file' | 'figures'>,
): Promise<EarlierPublication[]> {
  refuse(whyMayNot(actor, rights.publish));
  const rows = await datasetsOfFile(db, file.sha256, figures.sha256);
  return rows.map(({ ended, ...row }) => ({ ...row, current: ended === null }));
}
