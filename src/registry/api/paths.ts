/** The registry's paths of the open API. */
import type { ApiGroup } from '#platform/facet/api.ts';
import {
  organizationDetail,
  organizationsPage,
  organizationsQuery,
  profileQuery,
  registrationWindows,
  registryProfile,
  repeatable,
} from './schema.ts';

export const registryPaths: ApiGroup = {
  tag: 'registry',
  description: 'Organisations, registration windows and the profile of the ecosystem',
  paths: [
    {
      path: '/api/v1/organizations',
      operation: 'listOrganizations',
      summary: 'Search and filter organisations, with exact counts by facet',
      gives: { name: 'OrganizationsPage', schema: organizationsPage },
      query: organizationsQuery,
      repeatable,
      problems: [400],
    },
    {
      path: '/api/v1/organizations/{slug}',
      operation: 'readOrganization',
      summary: 'Everything public about one organisation',
      gives: { name: 'Organization', schema: organizationDetail },
      problems: [404],
    },
    {
      path: '/api/v1/registry/windows',
      operation: 'listWindows',
      summary: 'The registration windows, newest first',
      gives: { name: 'RegistrationWindows', schema: registrationWindows },
    },
    {
      path: '/api/v1/registry/profile',
      operation: 'readProfile',
      summary: 'The profile of a window, or of now',
      gives: { name: 'RegistryProfile', schema: registryProfile },
      query: profileQuery,
      problems: [400, 404],
    },
  ],
};
