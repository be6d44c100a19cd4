/** The sample mesa as it is written in this folder: fictional organisations and people, and the site's first content. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MesaRole, OrganizationRole } from '#platform/actor.ts';
import { organizationFields, type OrganizationAnswers } from '#registry/organization/schema.ts';

export const sampleFolder = join(process.cwd(), 'sample');

export type SampleOrganization = OrganizationAnswers & { readonly slug: string; readonly registeredAt: string };

export interface SamplePerson {
  readonly name: string;
  readonly email: string;
  /** What this person is in the sample for, in words. */
  readonly who: string;
  readonly mesaRoles: readonly MesaRole[];
  readonly memberships: readonly { readonly organization: string; readonly role: OrganizationRole }[];
}

/** A registration of the window that is open now, in one of the states of its review. */
export interface SampleRegistration {
  readonly state: 'draft' | 'submitted' | 'changes_requested' | 'resubmitted' | 'rejected' | 'withdrawn';
  readonly email: string;
  readonly daysAgo: number;
  readonly reason?: string;
  readonly answers: Readonly<Record<string, string | readonly string[]>>;
}

export interface SampleProduct {
  readonly slug: string;
  readonly axis: string;
  readonly title: string;
  readonly description: string;
  readonly files: readonly { readonly file: string; readonly date: string; readonly note: string }[];
}

/** A page of the site: the lines above `---` by name, and the Markdown below. */
export interface SamplePage {
  readonly head: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The 72 organisations, in the order in which they registered. */
export async function sampleOrganizations(): Promise<SampleOrganization[]> {
  const { organizations } = await readJson<{ organizations: SampleOrganization[] }>('organizations.json');
  return organizations.map((organization) => ({ ...unanswered, ...organization }));
}
export const samplePeople = async (): Promise<SamplePerson[]> => (await readJson<{ people: SamplePerson[] }>('cast.json')).people;
export async function sampleRegistrations(): Promise<SampleRegistration[]> {
  const registrations = await readJson<SampleRegistration[]>('registrations.json');
  return registrations.map((registration) => ({ ...registration, answers: { ...unsaid, ...registration.answers } }));
}
export const sampleProducts = (): Promise<SampleProduct[]> => readJson('products.json');
export const sampleFile = (name: string): Promise<Uint8Array> => readFile(join(sampleFolder, 'files', name));

/** The site's pages, by file name. */
export async function samplePages(): Promise<SamplePage[]> {
  const names = (await readdir(join(sampleFolder, 'site'))).filter((name) => name.endsWith('.md')).sort();
  return Promise.all(names.map(async (name) => readPage(await readFile(join(sampleFolder, 'site', name), 'utf8'))));
}

/** Splits «--- name: value … --- Markdown». Throws on a text that does not begin so. */
export function readPage(text: string): SamplePage {
  const parts = /^---\n([\s\S]*?)\n---\n+([\s\S]*)$/.exec(text);
  if (!parts) throw new Error('A sample page begins with its lines between ---');
  const lines = parts[1]!.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()] as const);
  return { head: Object.fromEntries(lines), body: parts[2]!.trim() };
}

const fields = Object.keys(organizationFields);
const unanswered = Object.fromEntries(fields.map((field) => [field, null])) as unknown as OrganizationAnswers;
const unsaid = Object.fromEntries(fields.map((field) => [field, '']));

async function readJson<T>(name: string): Promise<T> {
  return JSON.parse(await readFile(join(sampleFolder, name), 'utf8')) as T;
}
