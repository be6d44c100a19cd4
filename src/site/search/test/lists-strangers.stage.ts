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
  asked('aislacion casas los rios', 'Leña seca', { told: ['no dice «aislacion»'] }),
  asked('salir de la carcel puerto montt', 'Primer mes afuera', { told: ['en ese lugar', 'Sin «salir»'] }),
  asked('arreglar la casa despues del aluvion', ['Casas que resisten', 'Quebrada segura']),
  asked('mi abuelo tiene alsaimer', 'Ronda de cuidados', { meant: ['alzheimer'] }),
  asked('school dropouts', 'Volver al aula', inEnglish),
  asked('venta de artesania', 'Lana con nombre'),
  asked('desercion escolar', 'Volver al aula'),
  asked('older people in the islands', 'Islas en red', { never: ['“in”', '“the”'], ...inEnglish }),
];

export const strangersOfResources: readonly AskedOfList[] = [
  asked('trabajo biobio', ['Acreditación de preparadores laborales', 'Escritorios y salas en Concepción'], work),
  asked('Maule Region', ['Medir sin asustar', 'Premio a ideas', 'Retos del secano'], {
    never: ['“Region”'],
    ...inEnglish,
  }),
  asked('loans for cooperatives', 'Crédito a siete años para cooperativas', { chips: ['Funding'], ...inEnglish }),
  asked('me quieren embargar la casa', 'Guías en lenguaje claro'),
  asked('aprender a evaluar proyectos', ['Evaluación acompañada', 'Medir sin asustar'], untrue),
  asked('aislar la sede vecinal que es muy fria', 'Subsidio de aislación', { never: ['feria'] }),
  asked('donde imprimir en 3d', 'Taller de fabricación'),
  asked('ayuda para postular proyectos', ['Premio Estrecho', 'Fondo Mar y Secano', 'Pilotos']),
  asked('estufas', 'Subsidio de aislación'),
  asked('plata para arreglar la sede', 'Subsidio de aislación', { told: ['Sin «arreglar»'] }),
  asked('cursos cocina', 'Cocina certificada por horas', untrue),
  asked('medir temperatura casa', 'Medición de temperatura en casas', { told: ['no dice «medir»'], ...untrue }),
];

export const strangersOfGaps: readonly AskedOfList[] = [
  asked('housing valparaiso', 'Los campamentos de la costa', { chips: ['Housing'], ...inEnglish }),
  asked('islands older people', 'Las personas mayores de las islas', { never: ['Without'], ...inEnglish }),
  asked('trabajo', 'Las personas con discapacidad no llegan a los oficios', work),
  asked('trabajo region del bio-bio', 'Las personas con discapacidad no llegan a los oficios', work),
  asked('nadie se coordina, todos hacen lo mismo', 'Quienes trabajan en lo mismo'),
  asked('no usan los datos para focalizar', 'Los equipos eligen lugar'),
  asked('nadie mide resultados', 'Los programas terminan'),
  asked('mujeres que cuidan', 'Quienes cuidan en casa', { told: ['Sin «mujeres»'] }),
  asked('no miden resultados', 'Los programas terminan sin saber si sirvieron', { never: ['«no»'] }),
];

export const strangersOfOrganizations: readonly AskedOfList[] = [
  asked('trabajo discapacidad', ['Servicio Público de Empleo con Apoyo', 'Fundación Litoral Incluye', 'Cooperativa'], {
    chips: ['trabajo', 'discapacidad'],
  }),
  asked('sin hogar', ['Fundación Umbral de Invierno', 'Cooperativa Buen Pan']),
  asked('estudian la vejez', ['Fundación Río Abierto', 'Programa Hogar Tibio', 'Instituto de Políticas']),
  asked('mayores valdivia', 'Fundación Río Abierto', { chips: ['mayores', 'valdivia'] }),
  asked('loteos brujos la ligua', 'Unidad de Barrios Quebrada Clara'),
  asked('caletas pescadores', 'Agrupación Caleta y Cerro'),
  asked('violencia intrafamiliar', 'Corporación Toga de Barrio'),
  asked('crese biobio', 'Crece Biobío', { meant: ['crece'], chips: ['crece'], never: ['crese'] }),
  asked('hogar tivio xyzzy', 'Programa Hogar Tibio', { meant: ['tibio'], chips: ['tibio'], told: ['xyzzy'] }),
  asked('taller de costura tome', 'Mesa Textil Tomé'),
  asked('tejedoras talca', 'Lanas del Maule', { chips: ['tejedoras'] }),
  asked('quien arregla ropa', 'Mesa Textil Tomé'),
  asked('mujeres que construyen casas', ['Corporación Desierto que Florece', 'Corporación Oasis del Tamarugal'], {
    chips: ['mujeres'],
  }),
  asked('ayuda con cuotas atrasadas', 'Corporación Toga de Barrio'),
  asked('subsidio para estufas coyhaique', 'Programa Hogar Tibio'),
  asked('pescadores sin trabajo', ['Agrupación Caleta y Cerro', 'Fundación Bahía Común'], { told: ['sin trabajo'] }),
  asked('organizaciones no se conocen', ['Casa Urdimbre'], { never: ['no'] }),
];

export const strangersOfEverything: readonly AskedOfList[] = [
  asked('bono invierno', 'Fundación Umbral de Invierno'),
  asked('poverty in la florida', ['Poverty in La Florida', 'Pobreza en La Florida'], inEnglish),
  asked('ultimas noticias', 'Noticias'),
  asked('me quieren embargar la casa', 'Guías en lenguaje claro'),
  asked('como se calcula la pobreza multidimensional', ['Data Social', 'Pobreza']),
  asked('donde puede dormir alguien de la calle en santiago', ['Pobreza en la Región', 'Fundación Umbral']),
  asked('la constitucion y mis derechos', ['Monitoras y monitores', 'Pide algo sobre tus datos']),
  asked('me cortaron la luz', ['Carencia', 'Sol compartido']),
  asked('donde pido un credito', ['Instituto Biobío de Finanzas', 'Capital Trama Larga']),
  asked('radio', 'Radio Escuela Trawün'),
  asked('cabildo ciudadano', ['Fundación Telar Ciudadano', 'Caja de herramientas']),
  asked('mi mamá tiene alzheimer y no doy mas', 'Mesa de Cuidados Aconcagua Costa'),
  asked('sin hogar', ['Fundación Umbral de Invierno', 'Cooperativa Buen Pan', 'Puertas de invierno']),
];
