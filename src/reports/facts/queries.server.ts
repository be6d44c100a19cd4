/** Reads what reports are made of from the whole house, as it is at one instant. */
import { allianceNetwork } from '#ecosystem/alliances/network-queries.server.ts';
import { allInitiatives } from '#ecosystem/initiatives/list/all-queries.server.ts';
import { allResources } from '#ecosystem/resources/list/all-queries.server.ts';
import { currentRelease, datasets, estimates } from '#figures/release/queries.server.ts';
import { allPublicGaps } from '#gaps/tree/all-queries.server.ts';
import { currentGapRuns, publicClaims } from '#gaps/run/queries.server.ts';
import { zeroQuestions } from '#gaps/zeros/queries.server.ts';
import { today } from '#platform/clock.ts';
import type { Db } from '#platform/server/db.ts';
import { mesaNow } from '#platform/server/mesa.ts';
import { settings } from '#platform/server/settings.ts';
import { allEnrolled } from '#registry/page/public-queries.server.ts';
import { profileOf } from '#registry/profile/queries.server.ts';
import { maker, type ReportFacts } from './facts.ts';
import { gapFact, initiativeFact, networkFacts, organizationFacts, resourceFact } from './freeze.ts';
import { needFacts, needMeasure } from './need.ts';
import { supplyFact, type SupplyFact } from './supply.ts';

/** All reads see the same instant: what others write meanwhile is of the next edition. */
export function reportFacts(db: Db): Promise<ReportFacts> {
  return db.isTransaction ? factsNow(db) : db.transaction().setIsolationLevel('repeatable read').execute(factsNow);
}

async function factsNow(db: Db): Promise<ReportFacts> {
  const mesa = await mesaNow(db);
  const profile = (await profileOf(db))!;
  const named = await allianceNetwork(db);
  const enrolled = await allEnrolled(db);
  return {
    maker,
    asOf: today().toString(),
    mesa: mesa.name,
    site: settings().origin,
    sample: mesa.sample || enrolled.some(({ sample }) => sample),
    profile: {
      registered: profile.registered,
      shares: profile.shares,
      distributions: profile.distributions,
      grouping: profile.grouping,
    },
    organizations: organizationFacts(named, enrolled),
    network: networkFacts(named),
    initiatives: (await allInitiatives(db)).map(initiativeFact),
    resources: (await allResources(db)).map(resourceFact),
    gaps: (await allPublicGaps(db)).map(gapFact),
    need: await needNow(db),
    supply: await supplyNow(db),
  };
}

async function supplyNow(db: Db): Promise<SupplyFact[]> {
  const facts = [];
  for (const run of await currentGapRuns(db))
    facts.push(supplyFact(run, await publicClaims(db, run), await zeroQuestions(db, run)));
  return facts;
}

async function needNow(db: Db) {
  const release = await currentRelease(db);
  const comunas = await estimates(db, { level: 'comuna', measures: [needMeasure] });
  const country = await estimates(db, { level: 'country', measures: [needMeasure] });
  return needFacts({ release, comunas, country, datasets: await datasets(db) });
}
