/** The sample's organisations and registrations, as its files say them. */
import { readSample } from '#platform/server/sample.ts';
import { organizationFields, type OrganizationAnswers } from '../organization/schema.ts';

export type SampleOrganization = OrganizationAnswers & { readonly slug: string; readonly registeredAt: string };

/** A registration of the window that is open now, in one of the states of its review. */
export interface SampleRegistration {
  readonly state: 'draft' | 'submitted' | 'changes_requested' | 'resubmitted' | 'rejected' | 'withdrawn';
  readonly email: string;
  readonly daysAgo: number;
  readonly reason?: string;
  readonly answers: Readonly<Record<string, string | readonly string[]>>;
}

/** The 72 organisations, in the order in which they registered. */
export async function sampleOrganizations(): Promise<SampleOrganization[]> {
  const { organizations } = await readSample<{ organizations: SampleOrganization[] }>('organizations.json');
  return organizations.map((organization) => ({ ...unanswered, ...organization }));
}

export async function sampleRegistrations(): Promise<SampleRegistration[]> {
  const registrations = await readSample<SampleRegistration[]>('registrations.json');
  return registrations.map((registration) => ({ ...registration, answers: { ...unsaid, ...registration.answers } }));
}

const fields = Object.keys(organizationFields);
const unanswered = {
  ...Object.fromEntries(fields.map((field) => [field, null])),
  worksInComunas: [],
} as unknown as OrganizationAnswers;
const unsaid = Object.fromEntries(fields.map((field) => [field, '']));
