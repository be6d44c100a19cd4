/** The tables of the ecosystem that point at an organisation, or hold a person. */
import { doer, type NotPersons, type PersonTie } from '#platform/facet/person-tie.ts';
import type { OrganizationTie } from '#platform/facet/organization-tie.ts';

export const organizationTies: readonly OrganizationTie[] = [
  {
    table: 'initiative_runner',
    column: 'organization_id',
    onMerge: 'move',
    worked: true,
    equal: ['initiative_id', 'role'],
    over: 'until_at',
  },
  { table: 'resource', column: 'organization_id', onMerge: 'move', worked: true },
  {
    table: 'alliance_claim',
    column: 'organization_id',
    onMerge: 'move',
    worked: true,
    equal: ['other_id', 'other_name', 'kind', 'giver'],
    over: 'withdrawn_at',
    otherEnd: 'other_id',
  },
  {
    table: 'alliance_claim',
    column: 'other_id',
    onMerge: 'move',
    worked: true,
    equal: ['organization_id', 'kind', 'giver'],
    over: 'withdrawn_at',
    otherEnd: 'organization_id',
  },
  { table: 'alliance_answer', column: 'claimant_id', onMerge: 'move', worked: true, otherEnd: 'organization_id' },
  { table: 'alliance_answer', column: 'organization_id', onMerge: 'move', worked: true, otherEnd: 'claimant_id' },
];

export const personTies: readonly PersonTie[] = [
  doer('initiative_stage', 'said_by'),
  doer('initiative_runner', 'said_by'),
  doer('initiative_runner', 'answered_by'),
  doer('initiative_reach', 'said_by'),
  doer('alliance_claim', 'said_by', ['words']),
  doer('alliance_answer', 'answered_by'),
];

export const notPersons: NotPersons = {
  'initiative.name': 'A programme or project.',
  'resource.title': 'A course, a fund, a tool.',
  'alliance_claim.other_name': 'An organisation that is not in the registry.',
};
