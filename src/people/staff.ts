/** The pages of the staff area that people/ brings, with the right that each asks. */
import type { StaffPage } from '#platform/module.ts';
import { words } from './door-words.ts';
import { rights } from './rights.ts';

export const staff: readonly StaffPage[] = [
  { route: '/gestion', right: rights.enterStaff },
  { route: '/gestion/vistas', right: rights.enterStaff },
  {
    route: '/gestion/personas',
    right: rights.readPeople,
    menu: { place: 8, label: (locale) => words.in(locale).people },
    verbs: [
      { path: '/gestion/personas#invitar', label: (locale) => words.in(locale).inviteStaff, right: rights.invite },
    ],
  },
  {
    route: '/gestion/personas/privacidad',
    right: rights.publishPrivacyText,
    menu: { place: 8.7, label: (locale) => words.in(locale).privacyText },
  },
  {
    route: '/gestion/solicitudes',
    right: rights.answerRequests,
    menu: { place: 8.5, label: (locale) => words.in(locale).requests },
  },
  { route: '/gestion/personas/[id]', right: rights.readPeople },
  { route: '/gestion/personas/lista.[format]', right: rights.readPeople },
  { route: '/gestion/solicitudes/[folio]', right: rights.answerRequests },
  { route: '/gestion/solicitudes/lista.[format]', right: rights.answerRequests },
  { route: '/gestion/historial/lista.[format]', right: rights.readJournal },
  {
    route: '/gestion/historial',
    right: rights.readJournal,
    menu: { place: 11, label: (locale) => words.in(locale).journal },
  },
];
