/** Words that texts use for one another: who asks for «música» is answered by an «orquesta» where nobody writes «música». Pure. */
import { stemOf } from '#platform/facet/asked.ts';
import { plain } from '#territory/find.ts';
import { singularOf } from './singular.ts';

/** Of each row, any word says what the others ask for; several words between commas are a phrase. */
const groups = [
  'música, musical, músicos, orquesta, instrumento, instrumentos, coro, banda, violín, guitarra, piano, canto, conciertos, batucada',
  'baile, danza, bailar, folclor, cueca, ballet',
  'teatro, obras, escena, actuación, circo, títeres',
  'arte, artístico, artística, pintura, cultura, cultural, murales',
  'deporte, deportivo, fútbol, básquetbol, gimnasia, karate, natación, actividad física',
  'libros, lectura, leer, cuentos, biblioteca, literatura',
  'calefacción, calefactores, estufas, calefaccionar, abrigo, aislación, aislar, aísla, aislante, térmica, leña, parafina, pellet',
  'frío, fría, fríos, frías, heladas, invierno, abrigo, aislación, aislar, aísla, tibio',
  'legal, legales, jurídico, jurídica, abogado, abogada, abogados, abogadas, derechos, judicial, juicio, demanda, tribunales, clínica jurídica',
  'asesoría, orientación, acompañamiento, consejo, consejería',
  'deuda, deudas, cobranza, embargo, endeudamiento, morosidad, dicom, cuotas, atrasadas, atrasos',
  'arreglar, arregla, reparar, repara, reparación, mantención, mantener',
  'internet, wifi, wi fi, conectividad, señal, banda ancha, fibra',
  'computación, computador, computadores, informática, digital, tecnología',
  'teléfono, celular, smartphone, whatsapp, telefónico',
  'trámites, documentos, papeles, papeleo, clave única, certificado',
  'huerto, huerta, huertas, cultivar, cultivos, hortalizas, invernadero, compost, agroecológica',
  'semilla, semillas, almácigos, siembra',
  'agua, riego, regantes, vertientes, sequía, estanques, captador, atrapanieblas, lluvia, canal',
  'sed, agua, sequía',
  'bosque, árboles, nativo, forestal, reforestación, madera',
  'madera, carpintería, carpintero, muebles, mueblería, mobiliario, restauración',
  'soldadura, soldar, soldador, metal, tornería, mecánica, torno',
  'construcción, construir, construyen, construye, albañilería, obras, albañil, gasfitería, electricidad',
  'pan, panadería, panaderos, amasandería, repostería, pastelería',
  'cocina, gastronomía, cocinería, chef, alimentos, comida, banquetería',
  'comida, comer, almuerzos, almuerzo, alimentos, ollas comunes, banco de alimentos, mercadería, colación, once',
  'hambre, ollas comunes, almuerzos, banco de alimentos',
  'costura, coser, costurera, costureras, confección, modista, textil, ropa, vestuario',
  'lana, hilado, hilanderas, tejido, tejer, tejidos, tejedoras, tejedores, telar, artesanas',
  'artesanía, hilanderas, lana, tejido, telar',
  'venta, ventas, vender, venden, vende, comercialización, comercio justo',
  'artesanía, artesanos, artesanas, cerámica, greda, orfebrería, mimbre',
  'turismo, guías, turístico, turista, hospedaje, cabañas, patrimonio',
  'vino, viñas, viñateros, parras, uva, vendimia',
  'aceite, aceituna, olivos, oliva',
  'pesca, pesca artesanal, pescadores artesanales, pescadoras artesanales, pescadoras, pescadores, caleta, caletas, mar, algas, mariscos, pesqueros',
  'minería, minero, mineros, mina, carbón',
  'solar, paneles, energía, fotovoltaico, luz, renovable, electricidad',
  'reciclaje, reciclar, recicladoras, recicla, basura, residuos, circular, segunda mano, ropa usada',
  'basura, microbasural, residuos, escombros, vertedero',
  'medioambiente, medio ambiente, ambiental, ecológico, ecología, clima, climático, humedal, bosque nativo',
  'transporte, micro, bus, buses, locomoción, movilización, traslado, lanchas, flete',
  'isla, islas, archipiélago, lancha, island, islands',
  'aluviones, inundaciones, inundación, emergencia, desastre, catástrofe, terremoto, incendio, riesgo, reconstrucción',
  'guardería, sala cuna, cuidado infantil, jardín infantil',
  'guagua, guaguas, recién nacidos, lactantes, sala cuna, primera infancia, estimulación',
  'colegio, escuela, liceo, escolar, aula, clases',
  'tareas, reforzamiento, refuerzo escolar, tutorías, nivelación, estudiar',
  'deserción, abandono escolar, school dropouts, dropouts, dropped out of school, dejaron el colegio, dejó el colegio, dejó el liceo, dejaron el liceo, dejaron la escuela, dejó la escuela, reingreso, trayectorias escolares, desescolarizados, terminar la media, cuarto medio',
  'profesora, profesor, profesoras, profesores, profes, docentes, educadoras, maestros, pedagogía',
  'universidad, universitario, universitarios, facultad, académico',
  'radio, comunicación, audiovisual, podcast, sonido',
  'video, audiovisual, película, cine, documental',
  'prensa, diario, medios de comunicación, radio',
  'animales, ganado, ganadería, cabras, ovejas, gallinas, crianceros',
  'mapuche, mapudungun, mapuzugun, wallmapu, lafkenche, pehuenche, huilliche, williche, lof',
  'aymara, aymaras, altiplano',
  'lickanantay, atacameño, atacameña, likan antai',
  'sordos, sordas, sordo, sorda, deaf, sign language, lengua de señas, señas, sordera, hipoacusia, intérpretes',
  'ciegos, ciegas, blind, no videntes, braille, ceguera, baja visión',
  'autismo, autista, espectro autista, tea, asperger, neurodivergentes, discapacidad intelectual',
  'down, discapacidad intelectual, discapacidad cognitiva',
  'silla de ruedas, movilidad reducida, rampas, transporte adaptado',
  'alzheimer, demencia, dependencia, parkinson, memoria',
  'postrados, dependencia, cuidado domiciliario, cuidados domiciliarios',
  'descanso, relevo, respiro, reemplaza, reemplazo, turnan',
  'soledad, solos, solas, compañía, visitas, aislamiento, acompañar',
  'psicólogo, psicóloga, terapia, salud mental, psicológico, psíquica',
  'doctor, médico, consultorio, posta, telemedicina, ronda de salud, rondas de salud, cesfam, centro de salud',
  'dentista, dental, salud oral, dientes',
  'remedios, medicamentos, farmacia',
  'cárcel, presos, condena, libertad, recluidos, penal, egresan de la cárcel',
  'calle, sin techo, albergue, acogida, hospedería, alojamiento, dormir, alojar, pernoctar',
  'arriendo, arrendar, arriendan, arrendatario',
  'allegados, allegadas, hacinamiento, cités, cité',
  'casa, vivienda, viviendas, casas, hogar, habitacional',
  'campamento, toma, asentamiento, asentamientos, loteo, loteos',
  'haitianos, venezolanos, colombianos, peruanos, bolivianos, extranjeros, extranjería, inmigrantes, recién llegadas, recién llega',
  'violencia, maltrato, vif, abuso',
  'pega, empleo, empleos, job, jobs, trabajo, contratación, puesto',
  'negocio, emprendimiento, empresa, almacén, boleta, venta',
  'almacén, almacenes, almaceneros, negocio de barrio, bazar',
  'feria, ferias, feria libre, ferias libres, feriantes, puesto',
  'préstamo, préstamos, loan, loans, crédito, créditos, microcrédito, microcréditos, presta, fía',
  'plata, dinero, lucas, fondo, financiamiento, capital, montos',
  'ahorro, ahorrar, grupos de ahorro, ahorran, cuentas',
  'beca, becas, arancel, gratuidad',
  'premio, premia, concurso, reconocimiento, galardón',
  'evaluar, evaluación, medir, medición, indicadores, monitoreo, impacto',
  'encuesta, cuestionario, censo, catastro',
  'dirigentes, dirigentas, líderes, liderazgo, dirigencias, monitores, junta de vecinos',
  'vecinos, vecinas, barrio, comunidad, vecinal, población',
  'participación, diálogo, conversación, facilitación, asamblea, cabildo',
  'mentor, mentores, mentora, mentoría, mentorías',
  'voluntarios, voluntarias, voluntariado',
  'impresora, impresoras, imprimir, impresión, impreso',
  'impresora, impresoras, fabricación, prototipos, maker',
  'oficina, escritorio, escritorios, salas, cowork, coworking, lugar de trabajo',
  'noche, nocturno, nocturna, turnos, madrugada',
  'gratuito, gratis, sin costo',
  'coordinación, coordinar, coordina, coordinan, articulación, redes, se conocen, hablan',
  'idioma, idiomas, inglés, creole',
  'reunirse, juntarse, reunión, reuniones, sala de reuniones, salas de reunión',
  'online, en línea, a distancia, virtual, remoto, remotas, remote',
  'droga, drogas, consumo, adicción, rehabilitación',
];

const bySaying = new Map<string, Set<string>>();
for (const group of groups) {
  const sayings = group.split(', ');
  for (const said of sayings) {
    const key = keyOf(said);
    const kin = bySaying.get(key) ?? new Set();
    for (const other of sayings) if (keyOf(other) !== key) kin.add(other);
    bySaying.set(key, kin);
  }
}

function keyOf(said: string): string {
  return plain(said).split(' ').map(stemOrWord).join(' ');
}

/** What is left of a short word may be of two: «sede» is not «sed». */
function stemOrWord(word: string): string {
  const stem = stemOf(word);
  return stem.length > 3 ? stem : singularOf(word);
}

/** A word made small: «escuelita», «tecito». */
const small = /(?<=..)(?:e?c)?it([oa])(?=s?$)/;

/** What a word made small is of; itself where it is not one. */
export const grown = (word: string): string => word.replace(small, '$1');

const inGroups = new Set(groups.flatMap((group) => group.split(/,? /)).map(keyOf));

/** Whether a word is of them, in any number or gender. */
export const isOfKindred = (word: string): boolean => inGroups.has(keyOf(word));

/** What texts may say where a word was asked; a word made small, what it is of as well. */
export function kindredOf(word: string): readonly string[] {
  const big = grown(plain(word));
  const own = big === plain(word) ? [] : [big];
  return [...own, ...[plain(word), ...own].flatMap((said) => [...(bySaying.get(keyOf(said)) ?? [])])];
}
