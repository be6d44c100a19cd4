/** The letters of alliances, in Spanish. Kept apart from the words: they never go to a browser. */
export const es = {
  /** `who`: how many organisations say what is said. */
  asked: (name: string, who: number, said: readonly string[], link: string, days: number, again: boolean) => ({
    subject: again
      ? `Aún falta tu respuesta: quién trabaja con ${name}`
      : `¿Es así? Quién dice que trabaja con ${name}`,
    text: [
      `En el registro de la mesa, ${who === 1 ? 'una organización dice que trabaja' : `${who} organizaciones dicen que trabajan`} con ${name}:`,
      said.join('\n'),
      'Di si es así. Lo que confirmes se muestra como dicho por ambas; lo que no es así deja de mostrarse.',
      `Se responde con un botón, sin cuenta ni clave. El enlace sirve por ${days} días. ${again ? 'No volveremos a escribirte por esto.' : 'Si no respondes, te lo recordaremos una vez.'}`,
    ].join('\n\n'),
    action: { label: 'Responder', url: link },
  }),
};
