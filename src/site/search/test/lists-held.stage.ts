/** Eighty-five more of the five searches, in other words and of other things: said before any was tried. */
import type { AskedOfList } from './lists.stage.ts';

const asked = (
  question: string,
  first: string | readonly string[],
  more: Omit<AskedOfList, 'question' | 'first'> = {},
): AskedOfList => ({ question, first: [first].flat(), ...more });

export const heldOfInitiatives: readonly AskedOfList[] = [
  asked('leer cuentos a niños', 'Cuentos que caminan'),
  asked('abuelos solos', ['Trámite en casa', 'Mesa puesta', 'Vecinos de estancia']),
  asked('ex presos chiloé', 'Primer mes afuera', { told: ['Chiloé'] }),
  asked('gente que vive en la calle santiago', ['Primero la llave', 'Puertas de invierno']),
  asked('en evaluacion niños', ['Sala cuna de barrio', 'Orquesta de la esquina'], { chips: ['Evaluación'] }),
  asked('proyectos que ya terminaron', 'Oficios del carbón', { chips: ['Terminada'] }),
  asked('teatro curico', 'Barrio en escena', { chips: ['Curicó'] }),
  asked('energia solar', 'Sol compartido'),
  asked('provincia de talca cuidadoras', 'Relevo entre vecinas', { chips: ['Talca'] }),
  asked('aysen adulto mayor', ['Vecinos de estancia', 'Hogar tibio'], { chips: ['Aysén'] }),
  asked('hongos', 'Monte nativo vivo'),
  asked('pega para jovenes valparaiso', 'Oficios del puerto'),
  asked('cuidado de niños de noche iquique', 'Turno de noche', { chips: ['Iquique'] }),
  asked('internet en islas', 'Islas en red'),
  asked('agua potable para el campo', 'Agua cerca'),
  asked('autismo', 'Torno y empleo'),
  asked('reciclaje', 'Ropa con segunda hebra'),
  asked('inundaciones', ['Casas que resisten', 'Quebrada segura']),
  asked('vivienda mapuche', 'Pozo y bosque'),
  asked('micro para escuelas', 'Aula sobre ruedas'),
  asked('mujeres en prototipo', 'Turno de noche', { chips: ['Mujeres', 'Prototipo'] }),
  asked('san jose de maipo', ['Consultorio de calle', 'Volver al aula'], { chips: ['San José de Maipo'] }),
  asked('jovenes que no terminaron el colegio', 'Volver al aula'),
  asked('temporada de verano discapacidad', 'Playa para todos', { told: ['«verano»'] }),
  asked('leña panguipulli', 'Leña seca'),
  asked('pescadores de caleta', 'Caleta organizada'),
  asked('apoyo a familias con demencia', 'Ronda de cuidados'),
  asked('venezolanos y haitianos en estacion central', 'Primera semana', { chips: ['Estación Central'] }),
];

export const heldOfResources: readonly AskedOfList[] = [
  asked('plata para arreglar la sede', 'Subsidio de aislación'),
  asked('fondo para municipios', 'Pilotos de cuidado comunitario'),
  asked('arrendar cocina', 'Cocina certificada por horas'),
  asked('cursos que se pagan', ['Diplomado en gestión', 'Lengua de señas'], { chips: ['Pagado'] }),
  asked('gratis para cuidadoras', 'Cuidar y cuidarse', { chips: ['Gratis'] }),
  asked('becas musica', 'Beca de instrumento'),
  asked('abogado gratis', ['Guías en lenguaje claro', 'Monitoras y monitores']),
  asked('como hacer una encuesta', ['Medir sin asustar', 'Cuestionario para asentamientos']),
  asked('aceleradora', ['Aceleración de empresas', 'Mentorías', 'Primera venta formal', 'Salir a vender']),
  asked('concursos', '', { chips: ['Por convocatoria'] }),
  asked('premio para barrios curico', 'Premio a ideas de barrio', { chips: ['Curicó'] }),
  asked('manual en mapudungun', 'Cuaderno de operación de captadores'),
  asked('paneles solares', 'Revisión de paneles'),
  asked('innovacion abierta arica', 'Convocatoria Camanchaca'),
  asked('aprender a usar el celular', 'Teléfono sin miedo'),
  asked('donaciones', 'Donación flexible'),
  asked('prestamo de sensores', 'Medición de temperatura'),
  asked('ñuble cursos gratuitos', 'Medir sin asustar', { chips: ['Ñuble', 'Gratis'] }),
  asked('recursos cerrados', ['Premio Urdimbre', 'Subsidio de aislación'], { chips: ['Ya se cerró'] }),
  asked('diplomado con beca', 'Diplomado en gestión'),
  asked('mentores para empresas', 'Mentorías para vender'),
];

const ofDisabilities = 'Las personas con discapacidad';

export const heldOfGaps: readonly AskedOfList[] = [
  asked('falta de datos', 'Los equipos eligen lugar', { chips: ['De información'] }),
  asked('islas sin visitas', 'Las personas mayores de las islas'),
  asked('pilotos que no crecen', 'Lo que funciona en un piloto'),
  asked('evaluacion de programas', 'Los programas terminan sin saber'),
  asked('sordos biobio', ofDisabilities),
  asked('valparaiso incendios', 'Los campamentos de la costa'),
  asked('falta de fondos', 'Lo que funciona en un piloto'),
  asked('cesantes', ofDisabilities, { told: ['Lo más cercano'] }),
  asked('descanso para cuidadoras la pintana', 'Quienes cuidan en casa'),
  asked('nadie se conoce', 'Quienes trabajan en lo mismo'),
  asked('transporte a los talleres', ofDisabilities),
];

export const heldOfOrganizations: readonly AskedOfList[] = [
  asked('profesores rurales', 'Red de Escuelas Rurales'),
  asked('ayuda a haitianos en santiago', ['Red Puentes Migrantes', 'Corporación Toga', 'Corporación Segundo Patio']),
  asked('microcredito para campesinas', 'Fundación Surco y Semilla'),
  asked('cárcel chiloe', 'Fundación Portón Austral'),
  asked('reciclaje', 'Ecosistema Circular Poniente'),
  asked('agua limari', 'Fundación Riego Justo'),
  asked('prestamos cooperativas', 'Capital Trama Larga'),
  asked('cuidado de adultos mayores puente alto', 'Cooperativa de Cuidados La Comadre'),
  asked('artesanas', 'Lanas del Maule Sur'),
  asked('provincia de colchagua', 'Cocina de Ideas Colchagua'),
  asked('jovenes mineros', ['Fundación Pampa Abierta', 'Fundación Carbón y Memoria']),
  asked('guias de turismo lota', 'Fundación Carbón y Memoria'),
  asked('violencia mujeres abogados', 'Corporación Toga de Barrio'),
];

export const heldOfEverything: readonly AskedOfList[] = [
  asked('provincia de colchagua', '/datos/comuna/063'),
  asked('gratis cursos de datos', ['Datos públicos', 'Escuela Abierta de Datos']),
  asked('campamentos valparaiso catastro', ['Pobreza en la Región de Valparaíso']),
  asked('premio jovenes', ['Premio Estrecho', 'Red Joven Curicó', 'Alianza Estrecho', 'Fundación Carbón y Memoria']),
  asked('orquesta', ['Orquesta de la esquina', 'Fundación Notas de Barrio']),
  asked('falta de datos', 'Los equipos eligen lugar'),
  asked('puerto monnt', '/datos/comuna/10101', { meant: ['Puerto Montt'] }),
  asked('iniciativas en pausa', 'Barrio en escena'),
  asked('fundacion para ciegos', [
    ...['Fundación Voz de Señas', 'Fundación Litoral Incluye', 'Fundación Manos al Torno', 'Servicio Público'],
  ]),
  asked('cuando se abre el fondo mar y secano', 'Fondo Mar y Secano'),
  asked('clases de guitarra para niños', ['Orquesta de la esquina', 'Fundación Notas de Barrio']),
  asked('wifi para las islas', ['Islas en red', 'Fundación Islas en Red']),
];
