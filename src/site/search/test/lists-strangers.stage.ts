/** Kinds of question that strangers showed to be read wrong: what must come first, and what may not be said. */
import { asked, type AskedOfList } from './lists.stage.ts';

const work = { chips: ['Trabajo y seguridad social'] };
const atWork = ['Playa para todos', 'Torno y empleo', 'Empleo con apoyo'];
const inEnglish = { locale: 'en' } as const;
const untrue = { never: ['Aquí nadie escribe'] };

export const strangersOfInitiatives: readonly AskedOfList[] = [
  asked('discapasidad trabajo', atWork, { ...work, meant: ['discapacidad'] }),
  asked('trabajo mujeres', 'Almacén que fía bien', { chips: ['Trabajo y seguridad social', 'Mujeres'] }),
  asked('trabajo en iquique', 'Turno de noche', work),
  asked('buscan trabajo', 'Empleo con apoyo', { chips: ['Personas sin empleo'] }),
  asked('que trabajan con mujeres', 'Almacén que fía bien', { never: ['Trabajo'] }),
  asked('trabajo con mujeres', 'Almacén que fía bien', { never: ['Trabajo'] }),
  asked('bono invierno', 'Puertas de invierno', { told: ['Sin «bono»'], ...untrue }),
  asked('sin hogar', ['Puertas de invierno', 'Primero la llave', 'Pan de madrugada']),
  asked('pesca artesanal', 'Caleta organizada'),
  asked('pescadores artesanales', 'Caleta organizada'),
  asked('todo chile', 'Trámite en casa', { chips: ['Todo Chile'] }),
  asked('all chile', 'Trámite en casa', { chips: ['Chile'], ...inEnglish }),
  asked('Biobío Region', 'Caleta organizada', { chips: ['Biobío Region'], never: ['“Region”'], ...inEnglish }),
  asked('Chiloé province', 'Islas en red', { chips: ['Chiloé Province'], never: ['Without'], ...inEnglish }),
  asked('comuna of Tomé', 'Caleta organizada', { chips: ['Tomé'], never: ['“comuna”'], ...inEnglish }),
  asked('disability jobs', atWork, { chips: ['Work and social security'], ...inEnglish }),
  asked('older people in the islands', 'Islas en red', { never: ['“in”', '“the”'], ...inEnglish }),
];

export const strangersOfResources: readonly AskedOfList[] = [
  asked('trabajo biobio', ['Acreditación de preparadores laborales', 'Escritorios y salas en Concepción'], work),
  asked('Maule Region', ['Medir sin asustar', 'Premio a ideas', 'Retos del secano'], {
    never: ['“Region”'],
    ...inEnglish,
  }),
  asked('loans for cooperatives', 'Crédito a siete años para cooperativas', { chips: ['Funding'], ...inEnglish }),
  asked('cursos cocina', 'Cocina certificada por horas', untrue),
  asked('medir temperatura casa', 'Medición de temperatura en casas', { told: ['no dice «medir»'], ...untrue }),
];

export const strangersOfGaps: readonly AskedOfList[] = [
  asked('housing valparaiso', 'Los campamentos de la costa', { chips: ['Housing'], ...inEnglish }),
  asked('islands older people', 'Las personas mayores de las islas', { never: ['Without'], ...inEnglish }),
  asked('trabajo', 'Las personas con discapacidad no llegan a los oficios', work),
  asked('trabajo region del bio-bio', 'Las personas con discapacidad no llegan a los oficios', work),
  asked('no miden resultados', 'Los programas terminan sin saber si sirvieron', { never: ['«no»'] }),
];

export const strangersOfOrganizations: readonly AskedOfList[] = [
  asked('trabajo discapacidad', ['Servicio Público de Empleo con Apoyo', 'Fundación Litoral Incluye', 'Cooperativa'], {
    chips: ['trabajo', 'discapacidad'],
  }),
  asked('sin hogar', ['Fundación Umbral de Invierno', 'Cooperativa Buen Pan']),
  asked('organizaciones no se conocen', ['Casa Urdimbre'], { never: ['no'] }),
];

export const strangersOfEverything: readonly AskedOfList[] = [
  asked('bono invierno', 'Fundación Umbral de Invierno'),
  asked('poverty in la florida', ['Poverty in La Florida', 'Pobreza en La Florida'], inEnglish),
  asked('ultimas noticias', 'Noticias'),
  asked('sin hogar', ['Fundación Umbral de Invierno', 'Cooperativa Buen Pan', 'Puertas de invierno']),
];
