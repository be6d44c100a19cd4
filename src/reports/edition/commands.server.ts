/** What can be done with reports: an edition is frozen and published in one act. */
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { reportFacts } from '../facts/queries.server.ts';
import { refuse } from '../reasons.ts';
import { rights } from '../rights.ts';
import type { ReportKind } from '../facts/kind.ts';
import { keepEdition } from './keep.server.ts';
import { makeFiles } from './make.server.ts';
import { reportStandings } from './queries.server.ts';
import { isSameEdition } from './read.server.ts';
import { whyNotPublishReport } from './rules.ts';

/** Freezes what the report says now, makes its files and publishes them. Answers the edition's number. Its files are made before anything is written: nothing is published by half. */
export async function publishReport(db: Db, actor: Actor | null, kind: ReportKind): Promise<number> {
  refuse(whyMayNot(actor, rights.publishReport));
  const standing = (await reportStandings(db, actor)).find((one) => one.kind === kind)!;
  const { last, isPublic, target } = standing;
  const facts = await reportFacts(db);
  const unchanged = last !== null && isPublic && (await isSameEdition(db, last, facts));
  refuse(whyNotPublishReport({ unchanged, target }));
  const number = (last?.number ?? 0) + 1;
  const files = await makeFiles({ kind, number, facts });
  await transact(db, (tx) => keepEdition(tx, actor, { kind, number, facts, files, target: target! }));
  return number;
}
