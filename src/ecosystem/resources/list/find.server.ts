/** Resources as a sentence finds them. */
import { words as registryWords } from '#registry/organization/words.ts';
import { listed } from '#registry/search/population-synonyms.ts';
import type { SentenceList } from '../../find/by-sentence.server.ts';
import { resourcePath } from '../resource.ts';
import { resourceList } from './list.server.ts';
import type { ResourceRow } from './listed.server.ts';

/** What is of each kind, by which it is found too. */
const hints: Readonly<Record<string, string>> = registryWords.in('es').kindHint;

export const resourcesBySentence: SentenceList<ResourceRow> = {
  list: resourceList,
  filters: { kind: 'tipo' },
  own: {
    region: {
      CL: listed(
        'todo el país, nacional, a nivel nacional, whole country, the whole country, nationwide, national, all over Chile',
        'all of Chile, countrywide',
      ),
    },
    condiciones: {
      free: listed(
        'gratuito, sin costo, no se paga, no se pagan, sin pagar, no cobran, liberado, free of charge, at no cost',
        'no cost, for free, without cost, without paying',
      ),
      subsidised: listed(
        'subsidiado, subvencionado, con descuento, se paga una parte, copago, subsidized, with a subsidy, discounted',
        'with a discount, partly paid',
      ),
      paid: listed(
        'se paga, se pagan, hay que pagar, cobran, con costo, de pago, arancelado, arancel, with a fee, for a fee, fees',
        'charged',
      ),
      by_call: listed(
        'convocatoria, postulación, concurso, concursable, por concurso, llamado a concurso, calls, call for applications',
        'by application, competition, competitive',
      ),
      in_words: [],
    },
    estado: {
      open: listed(
        'abierto, vigente, disponible, en plazo, se pueden pedir, están abiertos, open, available, available now',
        'open now',
      ),
      to_come: listed(
        'no se abre, no se abren, no ha abierto, por abrir, se abrirá, se abrirán, próximamente, próximos, upcoming',
        'coming soon, opening soon, not yet open, opens soon',
      ),
      closed: listed('cerrado, ya cerró, ya cerraron, se cerraron, vencido, fuera de plazo, already closed, expired'),
      paused: listed('pausa, pausado, suspendido, on hold, suspended'),
    },
  },
  thing: (row) => ({
    name: row.title,
    text: row.summary,
    rest: [row.offered_by, row.known_as ?? '', row.terms_words, row.how, hints[row.kind] ?? ''].join(' '),
    answers: [`kind=${row.kind}`],
    territories: row.territories,
  }),
  itself: new Set('recurso recursos apoyo apoyos resource resources support'.split(' ')),
  hit: (row, locale) => ({
    path: resourcePath(row),
    kind: registryWords.in(locale).kind[row.kind],
    title: row.title,
    text: row.summary,
    lang: 'es-CL',
  }),
  showsNearest: true,
  place: { named: 1.7, else: 4.6 },
};
