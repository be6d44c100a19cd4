/** The profile's figures: shares of those who answered, every value listed, frozen for good when a window closes. */
import { expect, test } from 'vitest';
import { newId } from '#platform/id.ts';
import { story } from '#platform/test/story.ts';
import { freezeProfile } from './freeze.server.ts';
import { current, profileOf, shareOf } from './queries.server.ts';
import { percentOf, profileFigures, type ProfileFacts } from './profile.ts';

const { db } = await story();

const silent: ProfileFacts = {
  sector: null,
  region: null,
  abroad: false,
  scope: null,
  intervenes: null,
  kinds: [],
  dimensions: [],
  populations: [],
  legalForm: null,
  worksIn: [],
  worksInComunas: [],
  holdsLinkingEvents: null,
  hasAlliances: null,
  registeredOn: Temporal.PlainDate.from('2021-09-02'),
};

test('a share is of those who answered', () => {
  const answers = Array.from({ length: 72 }, (_, at) => (at < 56 ? true : at < 70 ? false : null));
  const { shares } = profileFigures(answers.map((holdsLinkingEvents) => ({ ...silent, holdsLinkingEvents })));
  const linking = shares.find(({ key }) => key === 'linking')!;
  expect(linking).toEqual({ key: 'linking', count: 56, answered: 70 });
  expect(percentOf(linking)).toBe(80);
  expect(percentOf(shares.find(({ key }) => key === 'alliance')!)).toBeNull();
});

test('half a percent rounds up, as the mesa published it: 63 of 72 is 88', () => {
  expect(percentOf({ count: 63, answered: 72 })).toBe(88);
});

test('private is everything but public; Centro-Sur is Metropolitana to Biobío', () => {
  const { shares, distributions } = profileFigures([
    { ...silent, sector: 'public', region: '13' },
    { ...silent, sector: 'academia', region: '16' },
    { ...silent, sector: 'informal_group', region: '05' },
    { ...silent, sector: 'international', abroad: true },
  ]);
  expect(shares.slice(0, 2)).toEqual([
    { key: 'private', count: 3, answered: 4 },
    { key: 'center_south', count: 2, answered: 4 },
  ]);
  expect(distributions.macrozone!.counts.map(({ count }) => count)).toEqual([1, 2, 0, 1]);
  expect(distributions.region!.counts).toHaveLength(17);
});

test('growth counts up by day', () => {
  const on = (day: string) => ({ ...silent, registeredOn: Temporal.PlainDate.from(day) });
  expect(profileFigures([on('2021-09-03'), on('2021-09-01'), on('2021-09-03')]).growth).toEqual([
    { on: '2021-09-01', total: 1 },
    { on: '2021-09-03', total: 3 },
  ]);
});

test('what a window froze does not change with the registry, and is frozen once', async () => {
  const [windowId, id] = [newId(), newId()];
  const at = (day: string) => Temporal.Instant.from(`${day}T03:00:00Z`);
  await db
    .insertInto('registration_window')
    .values({ id: windowId, slug: '2021', name: '2021', opens_at: at('2021-09-01'), closes_at: at('2021-09-23') })
    .execute();
  await db
    .insertInto('organization')
    .values({ id, slug: 'a', name: 'A', sector: 'academia', has_alliances: true })
    .execute();
  await db
    .insertInto('registration')
    .values({ id: newId(), window_id: windowId, organization_id: id, state: 'accepted' })
    .execute();
  expect((await profileOf(db, '2021'))!.frozen).toBe(false);
  await freezeProfile(db, windowId);
  await db.updateTable('organization').set({ sector: 'public', has_alliances: false }).execute();
  const frozen = (await profileOf(db, '2021'))!;
  expect([frozen.frozen, frozen.registered, shareOf(frozen, 'private'), shareOf(frozen, 'alliance')]).toEqual([
    true,
    1,
    { key: 'private', count: 1, answered: 1 },
    { key: 'alliance', count: 1, answered: 1 },
  ]);
  expect(shareOf((await profileOf(db, current))!, 'private')).toEqual({ key: 'private', count: 0, answered: 1 });
  await expect(freezeProfile(db, windowId)).rejects.toThrow('window-closed');
  expect(await profileOf(db, '1999')).toBeUndefined();
});
