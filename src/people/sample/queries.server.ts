/** Who the people of the sample are. */
import type { MesaRole, OrganizationRole } from '#platform/actor.ts';
import { readSample } from '#platform/server/sample.ts';

export interface SamplePerson {
  readonly name: string;
  readonly email: string;
  /** What this person is in the sample for, in words. */
  readonly who: string;
  readonly mesaRoles: readonly MesaRole[];
  readonly memberships: readonly { readonly organization: string; readonly role: OrganizationRole }[];
}

export const samplePeople = async (): Promise<SamplePerson[]> =>
  (await readSample<{ people: SamplePerson[] }>('cast.json')).people;
