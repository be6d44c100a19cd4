/** Words of Spanish a letter away from those that are searched here: whoever types one means it. Without accents. */

const words = (
  'abordados abogando acampada acampadas acompasada acordados acortados afeitadas aflojamiento ahorcado alambrado alargados alejamiento ' +
  'alientos alienta aliento alineados aliñado alisado alusiones andrina angosto angosta animar animara apodo araucana araucano arca arcas ' +
  'armas armos arreas asfaltos asilados asiladas asentimientos asta astas avalistas avistan azahar balada balsa balsas barbaros barrica barriga ' +
  'barrida barrido barridos barrita billa blancas blanco bloqueas brujas brujos cabildeo cadena cadenas calceta calcetas caldear caliente ' +
  'calientes calma calmar camarin camarines camarote camarotes camara camaras camaron campiña campara cantador cantadores cantera ' +
  'carencia carillas carrillo carrillos carta casino casinos casco castillas catador catadores cauce cauces caza cazas cazadores cede ' +
  'celebres cello censores cereal cereales cerrillo cesiones chancho chanchos charcos chicha chichas chiste chistes cierros cimentadas ' +
  'clama clamar cliente clientes cocedores cohorte cohortes colinda coloracion combo compadre compadres comparadores comparten ' +
  'compete competen compite complejas complejos complejo comportamiento comporten condensadas condensador condominio conectivo ' +
  'confinar confitar connivencia conserven consonancia constar constriccion contando contiguo contingente contralto contrasta contrastar ' +
  'contraste contrastes conversen convictas copleros coral corales corrillo costra cristal cristina cruento cuarteto cuartilla cuarto ' +
  'cuenca cuidando cuneta cunetas curando curanto curantos deferentes densidad denudas descanso descargo descenso descensos ' +
  'desdoblamiento desmedidos detencion diligencia diligencias diligente diligentes diplomacia diputado diseccion disension disfruta ' +
  'dotacion dotaciones duelo duelos echa embrago empeorado empeorar encestas encienden energica enfrenamiento enmienda entorno entrego ' +
  'entregamiento escalera escandalo escolta escoltar esperma espinosa esquina estacas estanca estipulacion estrado estrados estores ' +
  'estancia estante evacuacion evacuaciones evacuada evacuadas evacuado evacuar evaluador extienden falla fallas fe fianza fianzas fieltros ' +
  'figura filtros flecha flechas fluyente formacion formateo formato fundicion fundiciones garganta goleada goleadas golpe granja granjeros ' +
  'grilla grillas guiso hacia harina herencia herreros hipoteca historieta horno huerfano iban incubo indigna indignas indiciador ' +
  'influyente inmersion inmersiones instructivas intubacion intubaciones investida invicta invicto jurando laborable laborables legadas ' +
  'legumbres liberador libreas liebre liebres limitacion limitaciones linces llagas llagan llueva lluevan madera maderas madures malta manada ' +
  'mancera mangas mania mantera manutencion maravilla marina mariposa mariquita mariquitas matones media mediados medias medicacion ' +
  'medicaciones meditacion meditaciones meditar memoriza minerva minueto miseria molestia monito monitos monja movibles necesita novena ' +
  'ocupacion oliva onda ondas operarios operario oracion oraciones organza osado paisaje paisajes paloma palomilla parcela pardos pareja parejas ' +
  'parpado parpados pastillas patada patito patitos patrios pecadora pecadoras pecador pecadores pedido perdido perdidos perdida perecio ' +
  'perra perras perrito perritos perro perros pesador pesadores pesebre placida plagada plagadas planeta planetas platillo platillos ' +
  'plena plenas pleno podrida podrido poema polleras pollito pollitos ponente ponentes posgrado posgrados postgrado postgrados potrada ' +
  'pradera prado prados precision precisiones precioso premisa prestado prestados presuntas presunto previdencia privando procesion ' +
  'procesional proemio promesa promisorio prontuario propina propinas propio proporcion proteccion provecto provenir provision ' +
  'provisiones proyeccion proyecciones puntilla puntillas quiebran quiebre quiebro quincho quinchos realce realces reciben recibe reciten ' +
  'recolecta recolectan recta recurrido referente referentes refugio regalo regates regla regula reglamento remedo remonta reptan resaltado ' +
  'resaltados reservando resuelta resuelto retiro retro reto revista revistas revolucion revoluciones revuelta ribera rivera saciedad ' +
  'saciedades salchicha salda salero sanacion sanciones semana semanarios senda serrar siega sindicado sindicados sobre sociables solaz solera ' +
  'soleras solitaria solitario solitarias solitarios sonaja sonda sordera suciedad suciedades suelo sueldo suelos supino tabaco tardan ' +
  'taza tazas temblor temperada templo temporal tendencia tienda tiendas tienden tienten tierno tornado trasladan trismo turba turnio ungidas ' +
  'unidas untadas varilla varillas varita varitas vario varios vasos vaya vega vencedor vencedora vencedores vencedoras venda verdeo verdes ' +
  'veredas vestido videntes viento vientos vientre villaje violenta violentas viruela visillo visillos vista vistan zapato'
).split(' ');

const own = new Set(words.map((word) => word.replaceAll('ñ', 'n')));

/** Whether a word without accents is such a one. */
export const isOwnWord = (word: string): boolean => own.has(word);
