/** The words of importing spreadsheets. */
import { formatDateTime } from '#platform/format.ts';

export const es = {
  title: 'Importar organizaciones',
  lead: 'Trae organizaciones desde una planilla (Excel, LibreOffice o CSV, hasta 10.000 filas). Antes de escribir nada verás, fila por fila, qué cambiaría; y después podrás deshacerlo.',
  file: 'Planilla',
  fileHint:
    'XLSX, ODS, XLS o CSV, de hasta 20 MB. Si trae varias hojas, eliges cuál. Los títulos de arriba, y los totales y notas del final, quedan fuera.',
  upload: 'Leer la planilla',
  template: 'Descargar una planilla en blanco',
  rules: 'Cómo se lee una planilla',
  ruleList: [
    'Una organización se reconoce por su identificador, si la planilla salió de aquí; si no, por su RUT; si no, por su nombre exacto.',
    'Una importación llena lo que está en blanco. Lo que ya dice otra cosa se deja como está, salvo que elijas reemplazarlo, por columna o por dato; lo que escribió la propia gente de una organización, solo dato por dato.',
    'Una celda en blanco deja el dato como está. Para vaciar un dato, escribe (borrar).',
    'En las columnas de varias respuestas, sepáralas con punto y coma. Lo que escribas reemplaza la lista completa.',
    'Importar otra vez la misma planilla no cambia nada.',
    'Una celda que no se puede leer queda fuera, y el resto de su fila se escribe. Solo se deja fuera una fila entera cuando no se sabe qué organización es o, si es nueva, le falta el nombre.',
    'Las filas con celdas que no se pudieron leer se descargan aparte, con el motivo, para corregirlas y volver a subirlas.',
  ],
  list: {
    count: (n: number) => (n === 1 ? '1 planilla' : `${n} planillas`),
    file: 'Archivo',
    find: 'Nombre del archivo',
    all: 'Todas',
    unfinished: 'Por terminar',
    applied: 'Aplicadas',
    over: 'Deshechas o descartadas',
  },
  none: 'No hay planillas en esta lista. Lee una, y aquí queda lo que se hizo con ella.',
  when: 'Cuándo',
  who: 'Quién',
  rows: 'Filas',
  state: 'Estado',
  states: {
    mapping: 'Falta revisar sus columnas',
    previewing: 'Preparando la vista previa',
    previewed: 'Lista para revisar',
    applying: 'Escribiendo',
    applied: 'Aplicada',
    undone: 'Deshecha',
    failed: 'No se pudo leer',
    discarded: 'Descartada',
  },
  rowsOf: (n: number) => (n === 1 ? '1 fila' : `${n.toLocaleString('es-CL')} filas`),
  readBy: (who: string, when: string) => `Leída por ${who}, ${when}`,

  whichSheet: 'Hoja de la planilla',
  sheetCalled: (name: string) => `Hoja «${name}»`,
  sheetOf: (name: string, rows: number, tooBig: boolean) =>
    `${name} (${tooBig ? 'demasiado grande: divídela' : rows === 1 ? '1 fila' : `${rows.toLocaleString('es-CL')} filas`})`,
  unreadSheets: (names: string) =>
    `Quedaron hojas sin leer: ${names}. Para traerlas, sube otra vez el archivo y elige la hoja.`,
  readSheet: 'Leer esta hoja',
  otherSheet: 'Esta es la hoja que elegiste: mira qué trae cada columna y sigue.',
  noHeaders: (sheets: number) =>
    `${sheets === 1 ? 'En la planilla no' : 'En ninguna hoja'} reconocimos una fila de títulos. Si no la tiene, agrégala en el archivo (por ejemplo: Nombre, RUT, Región) y vuelve a subirlo; si la tiene con otras palabras, di abajo qué trae cada columna.`,
  columnsTitle: '¿Qué trae cada columna?',
  columnsLead:
    'Lo adivinamos por los títulos y el contenido. Corrige lo que haga falta; la próxima planilla con los mismos títulos se leerá igual.',
  column: 'Columna de la planilla',
  sample: 'Por ejemplo',
  field: 'Dato de la organización',
  fieldOf: (column: string) => `Dato que trae «${column}»`,
  ignore: 'No se importa',
  id: 'Identificador',
  fieldState: 'Estado en el registro de origen',
  tidyNames: 'Escribir como nombre propio los nombres que vienen en mayúsculas',
  tidyNamesHint: '«FUNDACION MIRADAS COMPARTIDAS» queda «Fundación Miradas Compartidas». Las siglas se respetan.',
  preview: 'Ver qué cambiaría',
  discard: 'Descartar',
  discardQuestion: 'La planilla se olvida y no se escribe nada en el registro.',
  discardYes: 'Sí, descartar',

  working: 'Trabajando…',
  previewing: (done: number, of: number) =>
    `Revisadas ${done.toLocaleString('es-CL')} de ${of.toLocaleString('es-CL')} filas.`,
  applying: 'Escribiendo en el registro. Si algo fallara, no quedaría nada a medias.',

  previewTitle: 'Qué cambiaría',
  outcomes: {
    new: 'Nuevas',
    changed: 'Con cambios',
    kept: 'Se dejan como están',
    unchanged: 'Sin cambios',
    duplicate: 'Posibles repetidas',
    left_out: 'Fuera',
    error: 'Con errores',
    unread: 'Celdas que no se pudieron leer',
    personal: 'Celdas con datos de personas, que no se publican',
    owned: 'Celdas que se dejan porque las escribió su gente',
  },
  noneOf: {
    new: 'Ninguna fila agrega una organización.',
    changed: 'Ninguna fila cambia una organización.',
    kept: 'En ninguna fila se deja todo como está.',
    left_out: 'Ninguna fila se dejó fuera.',
    unchanged: 'Ninguna fila coincide por completo con el registro.',
    duplicate: 'No hay filas que parezcan repetir una organización.',
    error: 'Ninguna fila tiene errores.',
    unread: 'Todas las celdas se pudieron leer.',
    personal: 'Ninguna celda que cualquiera leería parece traer un dato de una persona.',
    owned: 'No se deja ninguna celda porque la haya escrito su gente.',
  },
  line: 'Fila',
  wholeRow: 'Toda la fila',
  organization: 'Organización',
  hasPeople: 'Tiene equipo',
  nobodyToTell: 'Nadie a quien avisar',
  kinds: {
    fill: 'Llena lo que está en blanco',
    replace: 'Dice otra cosa que el registro',
    owned: 'Lo escribió su gente',
  },
  takes: {
    fill: { keep: 'Dejar en blanco', replace: 'Llenar' },
    replace: { keep: 'Dejar como está', replace: 'Reemplazar' },
    owned: { keep: 'Conservar', replace: 'Reemplazar lo que escribieron' },
  },
  takeOf: (field: string, line: number) => `${field}, fila ${line}`,
  leaveRowOut: 'Dejar fuera esta fila',
  published: (columns: string) =>
    `Cualquiera leerá los correos y teléfonos de ${columns}. Los que parecen de una persona no se publican, salvo que lo elijas en su fila; si lo son todos, cambia la columna a los del contacto.`,
  namesAllies: (n: number, names: string) =>
    `Nombra como ${n === 1 ? 'aliada a 1 organización' : `aliadas a ${n.toLocaleString('es-CL')} organizaciones`} del registro: ${names}. En la página de ${n === 1 ? 'ella' : 'ellas'} y en la red no aparece hasta que la gente de quien las nombra confirme sus datos.`,
  namesOthers: (n: number, names: string) =>
    `Nombra ${n === 1 ? 'a 1 aliada que no está' : `a ${n.toLocaleString('es-CL')} aliadas que no están`} en el registro: ${names}. Cualquiera leerá ${n === 1 ? 'ese nombre' : 'esos nombres'} en la página de quien ${n === 1 ? 'la' : 'las'} nombra: comprueba que sean organizaciones y no personas.`,
  personalHint:
    'Un correo, un teléfono, un RUT o la casa de una persona quedan fuera mientras no elijas publicarlos. El correo y el teléfono quedan como los del contacto, que nadie más ve, si la organización no tiene otro.',
  publishOf: (field: string, line: number) => `${field}, fila ${line}: si se publica`,
  publishes: { no: 'No publicar', yes: 'Publicar como está' },
  columnChoice: 'Qué hacer con cada columna',
  columnChoiceHint:
    'Lo que está en blanco se llena. Lo que ya dice otra cosa se deja como está, salvo que lo elijas aquí o en la fila. Lo que escribió la propia gente de una organización solo se reemplaza en su fila; se avisa por correo a quienes la administran o, si no hay nadie, a su contacto, y pueden devolverlo.',
  fills: 'En blanco',
  differs: 'Dicen otra cosa',
  theirs: 'Se dejan porque las escribió su gente',
  columnTakes: { fill: 'Solo llenar', replace: 'Reemplazar lo que no escribió su gente' },
  columnTakeOf: (field: string) => `Qué hacer con «${field}»`,
  unknownWords: (open: number, all: number) =>
    open === 0
      ? `Palabras de la planilla: ya dijiste qué significan (${all.toLocaleString('es-CL')})`
      : open === 1
        ? '1 palabra de la planilla no es de las nuestras: di qué significa'
        : `${open.toLocaleString('es-CL')} palabras de la planilla no son de las nuestras: di qué significan`,
  unknownWordsHint:
    'Vale para todas las filas que la dicen, y para la próxima planilla con los mismos títulos. Mientras no lo digas, esas celdas quedan fuera y el resto de su fila se escribe.',
  meaningOf: (word: string, field: string) => `Qué significa «${word}» en ${field}`,
  wordOpen: 'Por decidir: la celda queda fuera',
  wordOut: 'Dejar fuera la celda',
  wordOutOfList: 'Dejar fuera esa palabra, y el resto de la celda no',
  wordPerhaps: 'Es una propuesta: se guarda si sigues con ella.',
  keepWords: 'Guardar lo que significan',
  savedFirst: 'Guardamos lo que decidiste. Así quedaría: míralo y aplica.',
  whatChanges: 'Qué cambia',
  keptAnyway: 'Se deja lo que dice el registro.',
  before: 'Antes',
  after: 'Después',
  empty: 'en blanco',
  more: 'Ver las que siguen',
  active: 'Vigente',
  retired: 'Retirada',

  undecided: (n: number) =>
    n === 1
      ? 'Falta decidir sobre 1 fila que puede repetir una organización.'
      : `Falta decidir sobre ${n.toLocaleString('es-CL')} filas que pueden repetir una organización.`,
  isItThis: '¿Es alguna de estas?',
  sameAs: (name: string) => `Es la misma: ${name}`,
  likeLine: (name: string, line: number) => `Se parece a la fila ${line}: ${name}`,
  likeness: (percent: number) => `parecido: ${percent} %`,
  sameIn: { rut: 'tiene el RUT de la fila', name: 'tiene el nombre de la fila' },
  reallyNew: 'Es otra organización: agregarla',
  leaveOut: 'Dejarla fuera',
  keepChoices: 'Guardar lo decidido en esta página',
  decideAll: 'Decidir de una vez todas las que faltan',
  allFirst: 'Son la más parecida',
  allNew: 'Son otras: agregarlas',
  allSkip: 'Dejarlas fuera',
  rejected: 'Descargar las celdas que quedan fuera, para corregirlas',
  changeColumns: 'Cambiar las columnas',

  apply: 'Aplicar la importación',
  willDo: (made: number, changed: number) =>
    `Se ${made === 1 ? 'agregará 1 organización' : `agregarán ${made.toLocaleString('es-CL')} organizaciones`} y ${changed === 1 ? 'cambiará 1' : `cambiarán ${changed.toLocaleString('es-CL')}`}.`,
  notWritten: (n: number, why: string) =>
    `${n === 1 ? '1 fila no escribe nada' : `${n.toLocaleString('es-CL')} filas no escriben nada`}: ${why}.`,
  nothing: 'No hay nada que escribir.',
  applied: 'La importación se aplicó.',
  didDo: (made: number, changed: number) =>
    `${made === 1 ? '1 organización agregada' : `${made.toLocaleString('es-CL')} organizaciones agregadas`} y ${changed === 1 ? '1 con cambios' : `${changed.toLocaleString('es-CL')} con cambios`}.`,
  gaveBack: (n: number) =>
    n === 1
      ? '1 organización devolvió lo que cambió la importación, y dice otra vez lo de antes:'
      : `${n.toLocaleString('es-CL')} organizaciones devolvieron lo que cambió la importación, y dicen otra vez lo de antes:`,
  undo: 'Deshacer la importación',
  undoTakes: (removes: number, restores: number) =>
    [
      ...(removes > 0
        ? [
            removes === 1
              ? 'Se quita 1 organización que agregó.'
              : `Se quitan ${removes.toLocaleString('es-CL')} organizaciones que agregó.`,
          ]
        : []),
      ...(restores > 0
        ? [
            `${restores === 1 ? '1 organización que cambió vuelve' : `${restores.toLocaleString('es-CL')} organizaciones que cambió vuelven`} a decir lo de antes, salvo lo que alguien escribió después.`,
          ]
        : []),
    ].join(' '),
  undoAll:
    'Se deshace entera o nada: ya no se podrá cuando alguien trabaje en una de las que agregó u otra importación escriba en ella, ni después de 90 días.',
  undoQuestion:
    'Las organizaciones que agregó se quitan del registro, y las que cambió vuelven a decir lo de antes, salvo lo que alguien escribió después. Los correos que lo contaban y todavía no salen no se envían; a quienes ya les llegó uno se les escribe que se deshizo.',
  undoYes: 'Sí, deshacer',
  undone:
    'La importación se deshizo. El registro quedó como estaba antes de ella, salvo lo que alguien escribió después.',
  wasTold: (n: number) =>
    `Ya se había${n === 1 ? ' enviado 1 correo que contaba' : `n enviado ${n.toLocaleString('es-CL')} correos que contaban`} los cambios a quienes administran esas organizaciones. Les escribimos que se deshizo.`,
  laterImport: (file: string) => `Ver la importación de «${file}»`,
  discarded: 'Esta planilla se descartó sin escribir nada.',
  failed: 'No pudimos terminar',
  again: 'Volver a las columnas',

  sheet: 'Filas por corregir',
  blankSheet: 'Organizaciones',
  originalLine: 'Línea original',
  toFix: 'Qué corregir',
  value: 'Lo que dice',
  why: 'Motivo',
  whatToDo: 'Qué hacer',
  toDo: {
    row: 'La fila no se escribe. Corrige la celda en la primera hoja y vuelve a subir este archivo.',
    cell: 'La fila se escribe sin esta celda. Corrígela en la primera hoja y vuelve a subir este archivo.',
    personal:
      'No se publica. Quítale en la primera hoja lo que es de una persona y vuelve a subir este archivo, o publícala como está en la vista previa.',
    kept: 'Se deja lo que dice el registro. Corregida, se reemplaza solo si lo eliges en la vista previa.',
  },
  oneOf: (options: string) => `Las opciones son: ${options}.`,

  longerThan: (letters: string) => `Es demasiado largo: acórtalo a ${letters} letras o menos`,
  issue: {
    'looks-personal': 'Parece traer un dato de una persona, y cualquiera lo leería',
    'name-reaches': 'El nombre trae un correo o un teléfono: quítalo en la planilla',
    'more-cells-than-titles':
      'Tiene más celdas que títulos, así que no se sabe cuál es cuál. Pon entre comillas el texto que lleva el separador («;» o «,»), o dale un título a la columna que no lo tiene. Sobra',
    'cell-error': 'La celda tiene un error de fórmula',
    'repeated-in-file': 'Repite a otra fila de la planilla',
    'rut-taken': 'Ese RUT es de otra organización del registro',
    'no-such-organization': 'No hay una organización con ese identificador',
    'not-in-list': 'No es una de las opciones',
    required: 'Este dato no puede faltar',
  },
  repeatsLine: (line: number) => `Repite a la fila ${line}`,

  refusal: {
    'import-no-file': 'Elige una planilla.',
    'import-too-heavy': 'La planilla pesa más de 20 MB. Divídela o quítale las imágenes.',
    'import-no-name-column': 'Indica qué columna trae el nombre de la organización.',
    'import-column-twice': 'Dos columnas traen el mismo dato: elige una sola.',
    'import-under-way': 'Ahora no se puede: la importación está en otro momento. Recarga la página.',
    'import-not-previewed': 'Primero hay que ver qué cambiaría.',
    'import-undecided': 'Antes de aplicar, decide sobre las filas que pueden repetir una organización.',
    'import-nothing-to-do':
      'No hay nada que escribir: el registro ya dice lo mismo que la planilla, no se puede leer lo que cambia, o elegiste dejarlo como está.',
    'import-not-applied': 'Esta importación no está aplicada.',
    'import-bad-choice': 'Esa respuesta no es una de las posibles.',
    'import-stale':
      'El registro cambió mientras revisabas, así que no se escribió nada. Esta es la vista previa nueva: revísala y vuelve a aplicar.',
    'import-broke':
      'Algo falló de nuestro lado y no se escribió nada. Vuelve a intentarlo; si se repite, avisa al equipo.',
    'import-undo-too-old':
      'Esta importación es de hace más de 90 días: lo que había antes de ella ya se borró, y no se puede deshacer.',
    'import-undo-would-lose': ({ count, names }: Readonly<Record<string, string | number>>): string =>
      `No se puede deshacer, porque se perdería lo que se hizo después en ${Number(count) === 1 ? 'esta organización' : `${String(count)} organizaciones`}: ${String(names)}.`,
    'import-undo-later': ({ file, at }: Readonly<Record<string, string | number>>): string =>
      `Antes hay que deshacer la importación de «${String(file)}», aplicada el ${formatDateTime(Temporal.Instant.from(String(at)), 'es')}, que después escribió en las mismas organizaciones.`,
    'import-no-such-sheet': 'Esa hoja no está, o ya no se puede elegir: vuelve a subir la planilla.',
    'no-such-import': 'No encontramos esa importación.',
  },
};
