/** The letter about a nought, in Spanish. Kept apart from the words: it never goes to a browser. */
export const es = {
  asked: (name: string, place: string, need: string, link: string) => ({
    subject: `¿De verdad nadie? Una pregunta sobre ${place}`,
    text: [
      `Ninguna iniciativa del registro dice que trabaja en ${place} (${need}). Eso no quiere decir que no haya: por eso le preguntamos a ${name}.`,
      'Si conocen a alguien que trabaje ahí, digan quién. Si no conocen a nadie, también sirve saberlo. La respuesta se muestra con el nombre de la organización.',
    ].join('\n\n'),
    action: { label: 'Responder', url: link },
  }),
};
