/** Initiatives as a sentence finds them. */
import { listed } from '#registry/search/population-synonyms.ts';
import type { SentenceList } from '../../find/by-sentence.server.ts';
import { initiativePath } from '../initiative.ts';
import { words } from '../words.ts';
import { initiativeList } from './list.server.ts';
import type { InitiativeRow } from './listed.server.ts';

export const initiativesBySentence: SentenceList<InitiativeRow> = {
  list: initiativeList,
  filters: { population: 'personas', dimension: 'dimension' },
  own: {
    region: {
      CL: listed(
        'todo el país, nacional, a nivel nacional, whole country, the whole country, nationwide, national, all over Chile',
        'all of Chile, countrywide',
      ),
    },
    como: {
      site: listed('presencial, en persona, in person, face to face, cara a cara, on site'),
      outreach: listed(
        'presencial, en persona, in person, face to face, cara a cara, a domicilio, en terreno, puerta a puerta',
        'casa a casa, en su casa, visitas a domicilio, visitas domiciliarias, itinerante, home visits, at home',
        'door to door, outreach',
      ),
      remote: listed(
        'a distancia, en línea, online, on line, virtual, remoto, en forma remota, de manera remota, por internet',
        'por teléfono, por videollamada, por zoom, por whatsapp, telefónico, no presencial, remote, remotely',
        'at a distance, by phone, by telephone, over the phone, by internet',
      ),
    },
    etapa: {
      diagnosis: listed('en diagnóstico, in diagnosis, being diagnosed'),
      prototype: listed(
        'prototipado, en prueba, a prueba, experimental, being tested, in testing, prototyping, prototyped',
      ),
      pilot: listed(
        'pilotaje, programa piloto, proyecto piloto, etapa piloto, en pilotaje, pilot project, pilot programme',
        'pilot program, pilot phase, pilot stage, piloting',
      ),
      evaluation: listed(
        'en evaluación, evaluándose, evaluada, se está evaluando, being evaluated, under evaluation, in evaluation',
        'evaluated',
      ),
      scale: listed(
        'en escala, a gran escala, escalada, escalamiento, en expansión, consolidada, at scale, scaled up, scaling up',
        'large scale, expanding',
      ),
    },
    numero: {
      counted: listed('contadas, counted'),
      estimated: listed('estimación, estimada, estimated'),
      capacity: [],
      unknown: [],
    },
    estado: {
      published: listed(
        'activa, vigente, en curso, funcionando, en ejecución, que funcionan, que siguen, active, ongoing, running',
        'under way, in progress',
      ),
      paused: listed(
        'pausa, pausada, suspendida, detenida, interrumpida, se detuvo, se suspendió, on hold, suspended, interrupted',
      ),
      ended: listed(
        'finalizada, concluida, cerrada, ya terminó, ya terminaron, ya no existe, ya se acabó, finished, completed',
        'concluded, no longer running',
      ),
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
