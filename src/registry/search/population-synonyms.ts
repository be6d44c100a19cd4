/** What people type to mean whom an organisation works with, beside the label, in both languages; in singular or plural. */
import type { Dimension, Population } from '../organization/codes.ts';

/** Sayings between commas. */
export const listed = (...lists: readonly string[]): readonly string[] => lists.flatMap((list) => list.split(', '));

export const population: Readonly<Record<Population, readonly string[]>> = {
  children: listed(
    'niñas y niños, niños y niñas, niños niñas y adolescentes, niños, niñas, niñez, infancia, infancias, infantil, primera infancia',
    'menores, menores de edad, niños chicos, guaguas, lactantes, bebés, recién nacidos, nna, cabros chicos, cabras chicas, chiquillos',
    'chiquititos, párvulos, hijos, hijas, sala cuna, jardín infantil, sename, mejor niñez, residencia infantil',
    'protección de la niñez, niños vulnerados, trabajo infantil, children, childhood, kids, child, babies, girls and boys, boys and girls',
    'niñes, niñxs, niñeces, niños pequeños, guardería, guarderías, jardines infantiles, educación parvularia, junji, kínder, prekínder, huérfanos, orfanato',
    'maltrato infantil, abuso infantil, abuso sexual infantil, niños en residencias, hogar de menores, hogares de menores, cuidado infantil',
  ),
  youth: listed(
    'jóvenes, juventud, juventudes, juvenil, muchachos, muchachas, adolescentes, adolescencia, cabros, lolos, chiquillas',
    'ninis, ni ni, estudiantes, universitarios, embarazo adolescente, madres adolescentes, youth, young people, young, young persons, adolescents',
    'mamás adolescentes, adolescentes embarazadas, liceanos, secundarios, estudiantes secundarios, quinceañeras, teenagers',
  ),
  women: listed(
    'mujeres, jefas de hogar, madres, mamás, madres solteras, mamás solteras, mamá sola, mamás solas, madres solas, dueñas de casa',
    'mujeres maltratadas, mujeres golpeadas, mujeres vulneradas, violencia intrafamiliar, vif, violencia de género',
    'víctimas de violencia, sobrevivientes de violencia, violencia doméstica, situación de violencia',
    'violencia contra la mujer, violencia contra las mujeres, femicidio, embarazadas, viudas, feminista, women, woman, mothers, domestic violence, violence against women',
    'señoras, mujeres jefas de hogar, maternidad, embarazo, violencia en el pololeo, equidad de género, feminismo, mujeres solas',
  ),
  older_people: listed(
    'personas mayores, adultos mayores, adultas mayores, tercera edad, vejez, envejecimiento, ancianos, ancianas, abuelos, abuelas',
    'abuelitos, abuelitas, viejitos, viejitas, viejos, viejas, tatas, jubilados, jubiladas, pensionados, pensionadas',
    'asilo de ancianos, hogar de ancianos, eleam, senama, gente mayor, gente de edad, older people, elderly, elders, elderly people, older persons, older adults, old people, seniors, senior citizens, pensioners',
    'casa de reposo, casas de reposo, hogar de larga estadía, club de adulto mayor, clubes de adulto mayor, pgu, veteranos, mayores de edad avanzada',
  ),
  families: listed(
    'familias, familiares, padres y madres, crianza, apoderados, familias monoparentales, núcleo familiar, families, family',
  ),
  people_with_disabilities: listed(
    'personas con discapacidad, discapacidad, discapacidades, discapacitados, discapacitadas, capacidades diferentes, minusválidos',
    'minusválidas, inválidos, inválidas, silla de ruedas, autismo, autistas, espectro autista, síndrome de down, sordos, sordas',
    'ciegos, ciegas, no videntes, lisiados, movilidad reducida, senadis, teletón, pcd, people with disabilities, disability, disabled, disabilities, disabled people, persons with disabilities, deaf, blind, autism, wheelchair',
    'tea, trastorno del espectro autista, asperger, tdah, neurodivergentes, neurodiversidad, sordera, sordomudos, hipoacusia, ceguera, baja visión',
    'discapacidad intelectual, discapacidad visual, discapacidad auditiva, discapacidad física, discapacidad psíquica, parálisis cerebral, persona sorda',
    'personas sordas, personas ciegas, persona ciega, en situación de discapacidad, credencial de discapacidad',
  ),
  indigenous_peoples: listed(
    'pueblos indígenas, pueblos originarios, pueblo mapuche, indígenas, etnias, conadi, mapuche, mapuches, huilliche, williche, lafkenche, pehuenche',
    'aymara, aimara, quechua, diaguita, atacameño, lickanantay, kawésqar, yagán, selknam, pueblo rapa nui, pueblo rapanui',
    'aymaras, quechuas, diaguitas, atacameños, collas, pueblos ancestrales, pueblo aymara, comunidad mapuche, comunidades mapuche, gente mapuche',
    'indigenous peoples, indigenous, indigenous people, native peoples',
  ),
  migrants: listed(
    'personas migrantes, migrantes, inmigrantes, migración, refugiados, refugiadas, extranjeros, extranjeras, extranjería',
    'situación migratoria, situación migratoria irregular, migrantes irregulares, sin papeles, indocumentados, haitianos, haitianas, venezolanos, venezolanas, colombianos, colombianas, peruanos, peruanas',
    'bolivianos, bolivianas, cubanos, cubanas, dominicanos, dominicanas, ecuatorianos, ecuatorianas, argentinos, migrants, migrant, immigrants, refugees',
    'paraguayos, paraguayas, argentinas, solicitantes de asilo, regularización migratoria, permiso de residencia, rut provisorio, apátridas, visa, visas',
  ),
  homeless_people: listed(
    'personas en situación de calle, situación de calle, gente en la calle, gente de la calle, gente de calle, personas de la calle',
    'personas en la calle, habitantes de calle, viven en la calle, vive en la calle, vivo en la calle, viviendo en la calle, vivir en la calle',
    'duermen en la calle, duerme en la calle, duermo en la calle, durmiendo en la calle, dormir en la calle, indigentes, indigencia',
    'vagabundos, mendigos, limosneros, pordioseros, sin techo, albergue, hospedería, refugio nocturno, código azul',
    'alguien de la calle, alguien en la calle, vive en situación de calle, hombres de la calle, mujeres de la calle, viven en situación de calle',
    'sin hogar, personas sin hogar, gente sin hogar, ruco, rucos, noche digna, hospederías, persona de calle, personas de calle',
    'homeless people, homeless, street people, rough sleepers, homelessness',
  ),
  settlement_dwellers: listed(
    'habitantes de campamentos, campamentos, tomas, tomas de terreno, pobladores, pobladoras, población callampa, asentamientos',
    'asentamientos informales, mediaguas, viviendas de emergencia, settlement dwellers, informal settlements, settlements, slums, slum dwellers',
    'toma, gente de campamentos, loteo irregular, loteos irregulares, loteo brujo, loteos brujos, villa miseria',
  ),
  rural_people: listed(
    'población rural, mundo rural, campesinos, campesinas, ruralidad, rural, gente del campo, agricultores, agricultoras, agricultura',
    'agrícola, temporeros, temporeras, pequeños agricultores, indap, crianceros, pescadores, pescadores artesanales, caletas',
    'campo, vive en el campo, zonas rurales, sectores rurales, agricultura familiar, parceleros, apicultores, ganaderos, arrieros, algueros',
    'mariscadores, pesca artesanal, recolectores de orilla, recolectoras de orilla, zonas remotas, localidades remotas, lugares remotos',
    'comunidades remotas, remote areas, remote places, remote villages, remote communities',
    'rural people, rural areas, farmers, peasants, fishermen, fishers, countryside',
  ),
  carers: listed(
    'personas cuidadoras, cuidadoras, cuidadores, cuidan, cuidar, cuidados, cuido a mi mamá, cuidado de personas, cuido, cuidamos, postrados, postradas',
    'enfermos postrados, dependencia, dependencia severa, carers, carer, caregiver, caring',
    'alzheimer, demencia, demencia senil, parkinson, cuidar a mi mamá, cuidar a mi papá, cuidar a mi abuela, cuido a mi papá, cuido a mi abuela',
    'cuidado de enfermos, cuidado de ancianos, cuidar enfermos, cuidados paliativos, cuidadores de personas, chile cuida, caregivers',
  ),
  unemployed_people: listed(
    'personas sin empleo, sin empleo, sin trabajo, sin pega, cesantes, cesantía, desempleo, desempleados, desempleadas, desocupados',
    'desocupadas, desocupación, parados, despedidos, busco trabajo, busco pega, buscar trabajo, buscar pega, buscan trabajo, buscan pega, busca trabajo, busca pega, unemployed people, unemployed, unemployment, jobless, out of work, without work, people without work, looking for work',
    'me quedé sin pega, perdí la pega, perdí el trabajo, seguro de cesantía, quedé cesante, necesito trabajo, necesito pega',
  ),
  people_deprived_of_liberty: listed(
    'personas privadas de libertad, privados de libertad, privadas de libertad, cárcel, cárceles, presos, presas, reclusos, reclusas',
    'ex presos, exreclusos, ex reclusos, penitenciaria, gendarmería, reinserción, reinserción social, sanción penal',
    'infractores de ley, people deprived of liberty, prisoners, prison, prisons, inmates',
    'presidiarios, encarcelados, encarceladas, condenados, condenadas, ex convictos, reos, ex reos, libertad condicional, jóvenes infractores, tobillera',
  ),
  people_with_addictions: listed(
    'personas con consumo problemático, consumo problemático, adicciones, adictos, adictas, drogas, drogadicción, drogadictos',
    'drogadictas, consumo de drogas, consumo de alcohol, alcohol, alcohólicos, alcohólicas, alcoholismo, pasta base',
    'cocaína, marihuana, senda, rehabilitación de drogas, narcotráfico, addictions, drugs, addiction',
    'adicción, rehabilitación, comunidad terapéutica, borrachos, copete, ludopatía, ludópatas, vicios, tusi, dependencia a las drogas',
  ),
  sexual_diversity: listed(
    'diversidades sexuales y de género, diversidad sexual, diversidades sexuales, diversidad de género, disidencias, lgbt, lgbtiq, lgbtiqa',
    'lgbtq, lgtbi, gay, gays, lesbianas, trans, travestis, transexuales, transgénero, homosexuales, bisexuales, sexual diversity, lesbians, transgender',
    'lgtb, lgbti, lgtbiq, lgtbiqa, lgbtqia, queer, no binario, no binarias, no binaries, homofobia, transfobia, identidad de género, orientación sexual',
    'personas trans, hombres trans, mujeres trans, comunidad lgbt, población trans',
  ),
  general: ['población general', 'general population'],
};

/** On what those work who are nearest to whom nobody serves. */
export const nearestDimension: Readonly<Partial<Record<Population, Dimension>>> = {
  children: 'education',
  youth: 'education',
  older_people: 'health',
  people_with_disabilities: 'health',
  migrants: 'networks',
  homeless_people: 'housing',
  settlement_dwellers: 'housing',
  rural_people: 'income',
  carers: 'health',
  unemployed_people: 'work',
  people_deprived_of_liberty: 'networks',
  people_with_addictions: 'health',
  sexual_diversity: 'networks',
};
