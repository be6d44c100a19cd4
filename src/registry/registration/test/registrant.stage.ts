/** The stage of the stories about registering: an open window, and somebody who writes and sends. For tests only. */
import { afterEach } from 'vitest';
import { privacyText } from '#people/consent/queries.server.ts';
import { cast, story } from '#platform/test/story.ts';
import { registrationById, type Registration, type Visitor } from '../queries.server.ts';
import { beginRegistration, saveStep } from '../commands.server.ts';
import { submitRegistration } from '../send.server.ts';
import { stepNames, steps } from '../registration.ts';
import { scheduleWindow } from '../../window/commands.server.ts';

export const during = '2026-11-10T15:00:00Z';
export const opensAt = Temporal.Instant.from('2026-11-01T03:00:00Z');
export const closesAt = Temporal.Instant.from('2026-11-30T03:00:00Z');
export const inesAddress = 'ines@puentes.example';

/** Answers that can be sent as they are. */
export const answers = {
  name: 'Fundación Puentes del Sur',
  knownAs: 'Puentes',
  rut: '65.123.944-3',
  legalForm: 'foundation',
  sector: 'private_nonprofit',
  foundedYear: '2011',
  region: '08',
  comuna: '08101',
  scope: 'regional',
  worksIn: ['08', '16'],
  intervenes: 'yes',
  kinds: ['training'],
  description: 'Acompaña a cooperativas de mujeres que procesan alimentos en el Biobío.',
  holdsLinkingEvents: 'yes',
  hasAlliances: 'yes',
  allies: ['Junta de Vecinos 12'],
  contactName: 'Inés Soto',
  contactEmail: 'ines@puentes.example',
};

/** Somebody with a registration of theirs. */
export interface Registrant {
  readonly visitor: Visitor;
  readonly id: string;
}

/** Call once per test file. Registrations, organisations and mails are swept away after each test. */
export async function registering() {
  const { db, at } = await story();
  at(during);
  const people = [cast.sofia, cast.raul].map(({ id, name, email }) => ({ id, name, email }));
  await db.insertInto('person').values(people).execute();
  await scheduleWindow(db, cast.sofia, { name: 'Registro 2026', slug: '2026', opensAt, closesAt });
  const { version: privacyVersion } = await privacyText(db);
  afterEach(async () => {
    for (const table of [
      'outbox',
      'registration',
      'invitation',
      'invitation_link',
      'membership',
      'organization',
    ] as const)
      await db.deleteFrom(table).execute();
  });

  return {
    db,
    at,
    privacyVersion,
    async begin(email = inesAddress): Promise<Registrant> {
      const { id, token } = await beginRegistration(db, { actor: null, token: null }, { email, locale: 'es' });
      return { id, visitor: { actor: null, token } };
    },
    async fill({ visitor, id }: Registrant, more: Record<string, string | string[]> = {}): Promise<void> {
      const all = Object.entries({ ...answers, ...more });
      for (const step of stepNames) {
        const own = all.filter(([field]) => (steps[step] as readonly string[]).includes(field));
        await saveStep(db, visitor, id, { step, typed: Object.fromEntries(own) });
      }
    },
    async send({ visitor, id }: Registrant): Promise<Registration> {
      const sent = await submitRegistration(db, visitor, id, { privacyVersion, evenSo: true });
      if (!('registration' in sent)) throw new Error(`not sent: ${JSON.stringify(sent)}`);
      return sent.registration;
    },
    /** The registration as a reviewer has it before their eyes. */
    async seen({ id }: Registrant): Promise<{ id: string; version: number }> {
      return { id, version: (await registrationById(db, id))!.version };
    },
    mails: (to = inesAddress) =>
      db.selectFrom('outbox').selectAll().where('to_address', '=', to).orderBy('created_at').orderBy('id').execute(),
  };
}
