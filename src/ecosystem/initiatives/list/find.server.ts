/** Initiatives as a sentence finds them. */
import type { SentenceList } from '../../find/by-sentence.server.ts';
import { initiativePath } from '../initiative.ts';
import { words } from '../words.ts';
import { initiativeList } from './list.server.ts';
import type { InitiativeRow } from './listed.server.ts';

export const initiativesBySentence: SentenceList<InitiativeRow> = {
  list: initiativeList,
  filters: { population: 'personas', dimension: 'dimension' },
  own: {
    region: { CL: ['todo el país', 'nacional', 'a nivel nacional', 'whole country'] },
    como: {
      site: ['presencial', 'en persona', 'in person', 'face to face', 'cara a cara', 'on site'],
      outreach: [
        ...['presencial', 'en persona', 'in person', 'face to face', 'cara a cara', 'a domicilio', 'en terreno'],
        ...[
          'puerta a puerta',
          'casa a casa',
          'en su casa',
          'visitas a domicilio',
          'visitas domiciliarias',
          'itinerante',
        ],
        ...['home visits', 'at home', 'door to door', 'outreach'],
      ],
      remote: [
        ...['a distancia', 'en línea', 'online', 'on line', 'virtual', 'remoto', 'en forma remota', 'de manera remota'],
        ...[
          'por internet',
          'por teléfono',
          'por videollamada',
          'por zoom',
          'por whatsapp',
          'telefónico',
          'no presencial',
        ],
        ...['remote', 'remotely', 'at a distance', 'by phone', 'by telephone', 'over the phone', 'by internet'],
      ],
    },
    etapa: {
      diagnosis: ['en diagnóstico'],
      prototype: ['prototipado', 'en prueba', 'a prueba', 'experimental'],
      pilot: ['pilotaje', 'programa piloto', 'proyecto piloto', 'etapa piloto', 'en pilotaje'],
      evaluation: ['en evaluación', 'evaluándose', 'evaluada', 'se está evaluando'],
      scale: ['en escala', 'a gran escala', 'escalada', 'escalamiento', 'en expansión', 'consolidada'],
    },
    numero: {
      counted: ['contadas'],
      estimated: ['estimación', 'estimada'],
      capacity: [],
      unknown: [],
    },
    estado: {
      published: ['activa', 'vigente', 'en curso', 'funcionando', 'en ejecución', 'que funcionan', 'que siguen'],
      paused: ['pausa', 'pausada', 'suspendida', 'detenida', 'interrumpida', 'se detuvo', 'se suspendió'],
      ended: ['finalizada', 'concluida', 'cerrada', 'ya terminó', 'ya terminaron', 'ya no existe', 'ya se acabó'],
    },
  },
  thing: ({ name, summary, lead, known_as, populations, dimensions, territories }) => ({
    name,
    text: summary,
    rest: `${lead ?? ''} ${known_as ?? ''}`,
    answers: [...populations.map((code) => `population=${code}`), ...dimensions.map((code) => `dimension=${code}`)],
    territories: territories ?? [],
  }),
  itself: new Set(
    'iniciativa iniciativas proyecto proyectos programa programas servicio servicios initiative initiatives project projects programme programmes'.split(
      ' ',
    ),
  ),
  hit: (row, locale) => ({
    path: initiativePath(row),
    kind: words.in(locale).kind,
    title: row.name,
    text: row.summary,
    lang: 'es-CL',
  }),
  showsNearest: true,
  place: { named: 1.6, else: 4.5 },
};
