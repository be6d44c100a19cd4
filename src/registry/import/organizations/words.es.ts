/** What an import tells of organisations alone, in Spanish. */

export const es = {
  many: 'Organizaciones',
  one: 'Organización',
  field: 'Dato de la organización',
  noneOf: {
    new: 'Ninguna fila agrega una organización.',
    changed: 'Ninguna fila cambia una organización.',
    duplicate: 'No hay filas que parezcan repetir una organización.',
  },
  personalHint:
    'Un correo, un teléfono, un RUT o la casa de una persona quedan fuera mientras no elijas publicarlos. El correo y el teléfono quedan como los del contacto, que nadie más ve, si la organización no tiene otro.',
  undecided: (n: number) =>
    n === 1
      ? 'Falta decidir sobre 1 fila que puede repetir una organización.'
      : `Falta decidir sobre ${n.toLocaleString('es-CL')} filas que pueden repetir una organización.`,
  reallyNew: 'Es otra organización: agregarla',
  willDo: (made: number, changed: number) =>
    `Se ${made === 1 ? 'agregará 1 organización' : `agregarán ${made.toLocaleString('es-CL')} organizaciones`} y ${changed === 1 ? 'cambiará 1' : `cambiarán ${changed.toLocaleString('es-CL')}`}.`,
  didDo: (made: number, changed: number) =>
    `${made === 1 ? '1 organización agregada' : `${made.toLocaleString('es-CL')} organizaciones agregadas`} y ${changed === 1 ? '1 con cambios' : `${changed.toLocaleString('es-CL')} con cambios`}.`,
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
  undone:
    'La importación se deshizo. El registro quedó como estaba antes de ella, salvo lo que alguien escribió después.',
  namesRegistered: (n: number, names: string) =>
    `Nombra como ${n === 1 ? 'aliada a 1 organización' : `aliadas a ${n.toLocaleString('es-CL')} organizaciones`} del registro: ${names}. En la página de ${n === 1 ? 'ella' : 'ellas'} y en la red no aparece hasta que la gente de quien las nombra confirme sus datos.`,
  namesOthers: (n: number, names: string) =>
    `Nombra ${n === 1 ? 'a 1 aliada que no está' : `a ${n.toLocaleString('es-CL')} aliadas que no están`} en el registro: ${names}. Cualquiera leerá ${n === 1 ? 'ese nombre' : 'esos nombres'} en la página de quien ${n === 1 ? 'la' : 'las'} nombra: comprueba que sean organizaciones y no personas.`,
  active: 'Vigente',
  retired: 'Retirada',
  longerThan: (letters: string) => `Es demasiado largo: acórtalo a ${letters} letras o menos`,
};
