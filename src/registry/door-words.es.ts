/** What the menus and the search call the pages of registry/. */
import type { rights } from './rights.ts';

export const es = {
  right: {
    register: 'Inscribir una organización',
    edit: 'Editar la ficha de la organización',
    confirm: 'Confirmar que la ficha sigue vigente',
    withdraw: 'Retirar la organización y restituirla',
    readPrivate: 'Ver lo que no es público de la organización',
    readHistory: 'Leer la historia de la organización',
    review: 'Revisar inscripciones y cambios',
    openWindow: 'Programar, abrir, extender y cerrar aperturas',
    decideRepresentation: 'Decidir quién representa a una organización',
    inviteOwners: 'Invitar a representar a muchas organizaciones',
    importSheets: 'Importar organizaciones o iniciativas desde planillas',
    merge: 'Fusionar organizaciones repetidas',
    readProfileDraft: 'Ver el borrador del perfil del ecosistema',
    exportPublic: 'Descargar lo público del registro',
    exportPrivate: 'Descargar también lo que no es público',
  } satisfies Record<keyof typeof rights, string>,
  directory: 'Organizaciones',
  map: 'Mapa',
  profile: 'Perfil del ecosistema',
  registrations: 'Inscripciones',
  windows: 'Aperturas',
  members: 'Personas de las organizaciones',
  organizations: 'Organizaciones',
  representation: 'Representación',
  imports: 'Importar',
  duplicates: 'Duplicados',
  toldOf: {
    profile: (all: string, regions: number) =>
      `El registro en cifras: ${all} organizaciones, con sede en ${regions === 1 ? 'una región' : `${regions} regiones`}.`,
    map: (comunas: number) =>
      comunas === 0
        ? 'Todavía ninguna dijo en qué comuna tiene su sede.'
        : `Su sede en el mapa, de las que la dijeron: ${comunas === 1 ? 'una comuna' : `${comunas} comunas`}.`,
  },
  told: (count: string) => `${count} organizaciones: qué hace cada una, dónde y con quiénes.`,
  verbs: {
    review: 'Revisar inscripciones',
    schedule: 'Programar una apertura',
    invite: 'Invitar a quien represente a una organización',
    importSheet: 'Importar una planilla',
    merge: 'Fusionar organizaciones repetidas',
  },
  organization: 'Organización',
  claimant: 'Quien pide representarla',
  registrant: 'Quien inscribe',
  happening: {
    until: (day: string) => `Inscribe tu organización hasta el ${day}.`,
    from: (day: string) => `Desde el ${day}.`,
  },
  allOrganizations: (count: string) => `Ver las ${count} organizaciones`,
};
