/** The sample's runs: the published need beside the sample's fictional initiatives; none where no figures are published. */
import { newId } from '#platform/id.ts';
import type { Db } from '#platform/server/db.ts';
import { noon } from '#platform/server/sample.ts';
import { journal } from '../journal.ts';
import { estimateFiles } from '../supply/estimate.ts';
import { commonShares } from '../supply/unseen.ts';
import { gapInputs } from './inputs.server.ts';
import { endOf, insertResults } from './results.server.ts';
import { gapRunSlug, type NeedKind } from './run.ts';

const needs = ['multidimensional', 'housing'] as const satisfies readonly NeedKind[];
const askedAt = noon('2026-07-20');
const publishedAt = noon('2026-07-22');
const answeredAt = noon('2026-07-29');
const [seed, draws] = [2026, 2000];

/** What organisations of the sample answer where nobody is registered, by need. */
const answered = [
  { need: 'housing', territory: '13201', by: 'fundacion-telar-ciudadano', answer: 'confirmed', words: '' },
  {
    need: 'housing',
    territory: '05101',
    by: 'mesa-de-cuidados-aconcagua-costa',
    answer: 'refuted',
    words: 'Un comité de allegados de los cerros repara techos los sábados (de muestra).',
  },
] as const;

/** `organizations`: by slug. */
export async function loadGapRuns(tx: Db, organizations: ReadonlyMap<string, string>): Promise<void> {
  for (const need of needs) {
    const inputs = await gapInputs(tx, need);
    if (inputs) await loadAnswers(tx, need, await loadGapRun(tx, need, inputs), organizations);
  }
}

async function loadAnswers(
  tx: Db,
  need: NeedKind,
  runId: string,
  organizations: ReadonlyMap<string, string>,
): Promise<void> {
  for (const { territory, by, answer, words } of answered.filter((one) => one.need === need))
    await tx
      .insertInto('desert_question')
      .values({
        id: newId(),
        run_id: runId,
        territory,
        organization_id: organizations.get(by)!,
        asked_at: publishedAt,
        answer,
        words,
        answered_at: answeredAt,
      }) // prettier-ignore
      .execute();
}

async function loadGapRun(
  tx: Db,
  need: NeedKind,
  { needCsv, supplyCsv, about }: NonNullable<Awaited<ReturnType<typeof gapInputs>>>,
): Promise<string> {
  const unseen = { registered: commonShares };
  const files = { need: Buffer.from(needCsv), supply: Buffer.from(supplyCsv) };
  const outcome = await estimateFiles(files, { seed, draws, unseen });
  if ('faults' in outcome) throw new Error(`The sample's tables of ${need} have faults`);
  const id = newId();
  const row = { id, need, seed, draws, unseen: JSON.stringify(unseen), about: JSON.stringify(about), sample: true };
  await tx
    .insertInto('supply_run')
    .values({
      ...row,
      ...endOf(outcome),
      need_csv: needCsv,
      supply_csv: supplyCsv,
      requester: 'Minga',
      requested_at: askedAt,
      finished_at: askedAt,
      slug: gapRunSlug(need, 1),
      published_at: publishedAt,
    })
    .execute();
  await insertResults(tx, id, outcome.results);
  await journal(tx, null, { what: 'supply.published', on: ['supply', id], after: { slug: gapRunSlug(need, 1) } });
  return id;
}
