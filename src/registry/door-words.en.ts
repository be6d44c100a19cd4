/** What the menus and the search call the pages of registry/, in English. */
import type { Catalogue } from '#platform/words.ts';
import type { es } from './door-words.es.ts';

export const en = {
  right: {
    register: 'Register an organisation',
    edit: 'Edit the page of the organisation',
    confirm: 'Confirm that the page is still right',
    withdraw: 'Withdraw the organisation and put it back',
    readPrivate: 'See what is not public of the organisation',
    readHistory: 'Read the history of the organisation',
    review: 'Review registrations and changes',
    openWindow: 'Schedule, open, extend and close windows',
    decideRepresentation: 'Decide who represents an organisation',
    inviteOwners: 'Invite somebody to represent each of many organisations',
    importSheets: 'Import organisations or initiatives from spreadsheets',
    merge: 'Merge organisations that are the same',
    readProfileDraft: 'See the draft of the profile of the ecosystem',
    exportPublic: 'Download what is public of the registry',
    exportPrivate: 'Download what is not public too',
  },
  directory: 'Organisations',
  map: 'Map',
  profile: 'Profile of the ecosystem',
  registrations: 'Registrations',
  windows: 'Windows',
  members: 'People of the organisations',
  organizations: 'Organisations',
  representation: 'Representation',
  imports: 'Import',
  duplicates: 'Duplicates',
  toldOf: {
    profile: (all, regions) =>
      `The registry in figures: ${all} organisations, with their seat in ${regions === 1 ? 'one region' : `${regions} regions`}.`,
    map: (comunas) =>
      comunas === 0
        ? 'None has said yet in which comuna it has its seat.'
        : `Their seat on the map, of those that said it: ${comunas === 1 ? 'one comuna' : `${comunas} comunas`}.`,
  },
  told: (count) => `${count} organisations: what each does, where and with whom.`,
  verbs: {
    review: 'Review registrations',
    schedule: 'Schedule a window',
    invite: 'Invite somebody to represent an organisation',
    importSheet: 'Import a spreadsheet',
    merge: 'Merge repeated organisations',
  },
  organization: 'Organisation',
  claimant: 'Whoever asks to represent it',
  registrant: 'Whoever registers',
  happening: {
    until: (day) => `Register your organisation until ${day}.`,
    from: (day) => `From ${day}.`,
  },
  allOrganizations: (count) => `See the ${count} organisations`,
} satisfies Catalogue<typeof es>;
