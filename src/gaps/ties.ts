/** The tables of gaps that point at an organisation, or hold a person. */
import type { OrganizationTie } from '#platform/facet/organization-tie.ts';
import { doer, type NotPersons, type PersonTie } from '#platform/facet/person-tie.ts';

export const organizationTies: readonly OrganizationTie[] = [
  { table: 'gap_node', column: 'organization_id', onMerge: 'move', worked: true },
  { table: 'gap_backing', column: 'organization_id', onMerge: 'move', worked: true, equal: ['node_id'] },
  {
    table: 'desert_question',
    column: 'organization_id',
    onMerge: 'move',
    worked: true,
    equal: ['run_id', 'territory'],
  },
];

export const personTies: readonly PersonTie[] = [
  doer('gap_evidence', 'said_by', ['words']),
  doer('gap_node', 'proposed_by'),
  doer('gap_node', 'decided_by', ['reason']),
  doer('gap_backing', 'person_id'),
  doer('supply_run', 'requested_by', ['requester']),
  doer('desert_question', 'asked_by'),
  doer('desert_question', 'answered_by', ['words']),
];

export const notPersons: NotPersons = {
  'gap.title': 'What is missing.',
  'gap.dropped_reason': 'Why the mesa does not go on with it.',
  'supply_run.withdrawn_reason': 'Why its figures are no longer read.',
};
