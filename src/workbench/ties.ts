/** The tables of the workbench that hold a person. */
import { doer } from '#platform/facet/person-tie.ts';

export const personTies = [
  doer('microdata_file', 'uploaded_by', ['uploader', 'file_name']),
  doer('microdata_file', 'removed_by'),
  doer('survey_description', 'written_by', ['writer']),
  doer('poverty_run', 'requested_by', ['requester']),
  doer('poverty_run', 'cancel_requested_by'),
];
