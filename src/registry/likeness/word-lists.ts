/**
 * Word lists for reading the names of Chilean organisations. Reference data.
 * How common a word is was counted in the public register of donee bodies (Ley 21.440), and completed by hand with
 * words of neighbourhood, academic and business bodies, which that register does not hold.
 */

export const LEGAL_WORDS: ReadonlySet<string> = new Set(
  `fundacion corporacion asociacion ong organizacion sociedad limitada sa spa eirl cooperativa agrupacion federacion compania otec`.split(
    ' ',
  ),
);

/** What many names say between their legal form and what tells them apart. */
export const PURPOSES: ReadonlySet<string> = new Set(
  `beneficencia publica educacional cultural social desarrollo cientifica benefica`.split(' '),
);

export const FILLERS: ReadonlySet<string> = new Set(
  `a al con de del e el en i la las lo los o of para por que se sin su sus the u un una uno unos y`.split(' '),
);

/** What a short writing stands for. Only those that hardly stand for anything else. */
export const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  [
    ['fundacion', 'fund fdn fnd fdcion fundn fcion fundac'],
    ['corporacion', 'corp crp corpo corpn corporac'],
    ['asociacion', 'asoc asociac ascn'],
    ['organizacion', 'org organiz'],
    ['ong', 'ongd'],
    ['sociedad', 'soc'],
    ['compania', 'cia'],
    ['limitada', 'ltda lda'],
    ['agrupacion', 'agrup'],
    ['cooperativa', 'coop'],
    ['federacion', 'fed'],
    ['juntavecinos', 'jjvv jv'],
    ['municipalidad', 'muni municip'],
    ['municipal', 'mun munic mpal'],
    ['nacional', 'nac nacl'],
    ['internacional', 'intl internac'],
    ['desarrollo', 'desarr dllo desarrol'],
    ['educacional', 'educ educac'],
    ['cultural', 'cult'],
    ['beneficencia', 'benef bcia beneficiencia'],
    ['publica', 'pub publ'],
    ['universidad', 'univ'],
    ['instituto', 'inst insto'],
    ['centro', 'ctro cto'],
    ['departamento', 'depto dpto'],
    ['direccion', 'direcc'],
    ['ministerio', 'minist'],
    ['santa', 'sta'],
    ['santo', 'sto'],
    ['san', 'sn'],
    ['senora', 'sra'],
    ['senor', 'sr'],
    ['doctor', 'dr'],
    ['doctora', 'dra'],
    ['padre', 'pdre pbro'],
    ['hermanos', 'hnos'],
    ['hermanas', 'hnas'],
    ['general', 'gral'],
    ['servicio', 'serv'],
    ['servicios', 'servs'],
    ['comunidad', 'comun'],
    ['deportivo', 'deport'],
    ['deportiva', 'deptva'],
    ['rehabilitacion', 'rehab'],
    ['capacitacion', 'capac'],
    ['investigacion', 'investig'],
    ['tecnologia', 'tecnol'],
    ['ninos', 'nnos'],
    ['escuela', 'esc'],
    ['numero', 'nro'],
    ['avenida', 'av avda'],
  ].flatMap(([word = '', short = '']) => short.split(' ').map((abbreviation) => [abbreviation, word] as const)),
);

/** In how many of a thousand names a word is found. A word that is not here is taken as rare. */
export const COMMON_WORDS: ReadonlyMap<string, number> = new Map(
  `fundacion:710 corporacion:125 chile:95 desarrollo:53 educacional:53 social:43 cultural:43 beneficencia:42 asociacion:30
  san:25 educacion:25 publica:22 ong:33 centro:25 municipal:20 bomberos:16 cuerpo:15 cultura:15 maria:13 chilena:13
  iglesia:13 organizacion:13 animal:12 ayuda:11 vida:11 red:11 nacional:11 obispado:11 salud:11 instituto:10 casa:10 mas:9
  arte:9 cientifica:9 familia:8 inclusion:8 accion:8 conservacion:8 sociedad:8 apoyo:8 proteccion:8 mar:8 jose:8 fomento:7
  vina:7 sur:7 parque:6 discapacidad:6 esperanza:6 comunidad:8 derechos:6 bienestar:6 proyecto:6 ciencia:6 araucania:5
  hogar:8 amor:5 santa:6 amigos:5 puerto:5 animales:5 capacitacion:6 estudios:6 promocion:5 deportes:5 caritas:5 infancia:5
  mujeres:7 jovenes:6 personas:5 alianza:5 mundo:5 integral:5 cruz:5 ninos:6 santiago:6 arzobispado:5 cristo:5 deportiva:5
  concepcion:5 innovacion:7 educativa:5 patagonia:5 rehabilitacion:5 pro:5 rescate:5 punta:5 tu:5 cristiana:5 escuela:8
  futuro:5 deporte:5 mujer:5 juan:5 somos:5 francisco:4 educa:4 nino:4 naturaleza:4 hijos:4 calle:4 mi:4 alto:4 laboral:4
  patitas:4 cerro:4 antofagasta:4 cancer:4 todos:4 condes:4 investigacion:6 museo:4 artes:4 paz:4 impulso:3 trabajo:4
  humano:3 acogida:3 digital:3 aprendizaje:3 parroquia:3 productivo:3 arica:3 internacional:5 misericordia:3 atencion:3
  juntos:3 hoy:3 global:3 nunoa:3 ninas:3 ambiental:4 medio:4 atacama:3 turismo:3 ambiente:4 down:3 bernardo:3 angeles:3
  juventud:4 club:10 leones:3 arenas:3 fronteras:3 te:3 comuna:5 raices:3 solidaridad:3 humanos:3 crecer:3 patrimonio:3
  chileno:4 valdivia:3 padre:3 evangelica:4 medioambiental:3 humana:3 solidaria:3 vecinos:20 junta:20 juntavecinos:20
  comite:10 vivienda:6 cooperativa:10 cooperacion:5 corporativa:2 universidad:15 catolica:6 facultad:4 sindicato:5
  trabajadores:5 mayor:6 mayores:5 adulto:6 adultos:5 deportivo:10 agrupacion:12 union:6 comunal:8 consejo:5 servicio:8
  servicios:8 ministerio:5 municipalidad:12 ilustre:8 gobierno:4 regional:6 direccion:4 consultora:6 consultores:5
  asesorias:5 limitada:15 spa:20 sa:10 empresa:5 empresas:4 gestion:5 tecnologia:5 tecnologias:4 tecnica:3 liceo:5
  colegio:8 jardin:4 infantil:5 valparaiso:5 metropolitana:4 maule:4 biobio:4 nuble:3 rios:4 lagos:4 aysen:3 magallanes:4
  coquimbo:4 tarapaca:3 iquique:3 copiapo:2 serena:3 rancagua:3 ohiggins:3 talca:3 curico:3 chillan:3 temuco:3 osorno:3
  montt:3 varas:2 castro:2 chiloe:3 coyhaique:2 maipu:3 providencia:3 pudahuel:2 quilicura:2 renca:2 recoleta:2 macul:2
  penalolen:2 florida:3 reina:2 pintana:2 granja:2 cisterna:2 miguel:4 norte:4 centro:25 oriente:3 poniente:3 villa:4
  poblacion:3 local:3 rural:4 indigena:3 mapuche:4 nueva:4 nuevo:4 luz:4 sol:4 tierra:4 verde:4 agua:4 manos:4 corazon:4
  emprendimiento:4 emprende:3 economia:3 circular:3 sustentable:4 sostenible:4 sostenibilidad:3 movimiento:3 programa:3 coro:3 corpus:2 fundo:2`
    .split(/\s+/)
    .map((entry) => entry.split(':') as [string, string])
    .map(([word, perThousand]) => [word, Number(perThousand)]),
);
