/** Resources as a sentence finds them. */
import { words as registryWords } from '#registry/organization/words.ts';
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
    region: { CL: ['todo el país', 'nacional', 'a nivel nacional', 'whole country'] },
    condiciones: {
      free: ['gratuito', 'sin costo', 'no se paga', 'no se pagan', 'sin pagar', 'no cobran', 'liberado'],
      subsidised: ['subsidiado', 'subvencionado', 'con descuento', 'se paga una parte', 'copago'],
      paid: ['se paga', 'se pagan', 'hay que pagar', 'cobran', 'con costo', 'de pago', 'arancelado', 'arancel'],
      by_call: ['convocatoria', 'postulación', 'concurso', 'concursable', 'por concurso', 'llamado a concurso'],
      in_words: [],
    },
    estado: {
      open: ['abierto', 'vigente', 'disponible', 'en plazo', 'se pueden pedir', 'están abiertos'],
      to_come: [
        'no se abre',
        'no se abren',
        'no ha abierto',
        'por abrir',
        'se abrirá',
        'se abrirán',
        'próximamente',
        'próximos',
      ],
      closed: ['cerrado', 'ya cerró', 'ya cerraron', 'se cerraron', 'vencido', 'fuera de plazo'],
      paused: ['pausa', 'pausado', 'suspendido'],
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
