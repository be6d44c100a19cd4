/** The pages of the staff area that site/ brings, with the right that each asks. */
import { rights as peopleRights } from '#people/rights.ts';
import type { StaffPage } from '#platform/module.ts';
import type { Locale } from '#platform/words.ts';
import { words } from './door-words.ts';
import { pageKinds } from './page/page.ts';
import { rights } from './rights.ts';
import { words as voiceWords } from './voice/words.ts';
import { words as siteWords } from './words.ts';

const { edit, preview, publish } = rights;

/** A page of each kind but of an axis, which is written from its axis. */
const newPages = pageKinds
  .filter((kind) => kind !== 'axis')
  .map((kind) => ({
    path: `/gestion/sitio/nueva?tipo=${kind}`,
    label: (locale: Locale) => siteWords.in(locale).edit.newOf[kind],
  }));

export const staff: readonly StaffPage[] = [
  { route: '/gestion/buscar', right: peopleRights.enterStaff },
  { route: '/gestion/buscar/sugerencias', right: peopleRights.enterStaff },
  {
    route: '/gestion/sitio',
    right: preview,
    menu: { section: 'mesa', place: 7, label: (locale) => words.in(locale).site, right: edit },
  },
  { route: '/gestion/sitio/[id]', right: preview },
  { route: '/gestion/sitio/[id]/versiones', right: preview },
  {
    route: '/gestion/sitio/imagenes',
    right: preview,
    menu: { section: 'mesa', place: 7.6, label: (locale) => words.in(locale).pictures, right: edit },
    verbs: [{ label: (locale) => siteWords.in(locale).edit.picture.add, right: edit }],
  },
  { route: '/gestion/sitio/nueva', right: edit, verbs: newPages },
  {
    route: '/gestion/sitio/voces',
    right: preview,
    menu: { section: 'mesa', place: 7.7, label: (locale) => words.in(locale).voices, right: edit },
    verbs: [{ path: '/gestion/sitio/voces#add', label: (locale) => voiceWords.in(locale).addTitle, right: edit }],
  },
  { route: '/gestion/sitio/voces/[id]', right: preview },
  {
    route: '/gestion/ajustes',
    right: publish,
    menu: { place: 10, label: (locale) => words.in(locale).settings },
  },
];
