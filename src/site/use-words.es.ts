/** What site/ keeps data of persons for, in Spanish. */
export const es = {
  voice: {
    name: 'Voces y fotografías de la portada',
    data: 'Nombre, cargo, lugar, lo que dice la persona, su fotografía; quién consintió, cuándo, hasta cuándo y su correo.',
    purpose: 'Mostrar en la portada a quienes trabajan por superar la pobreza, con sus palabras y su imagen.',
    basis: 'El consentimiento de la persona, que puede retirar cuando quiera.',
    whose: 'Quienes aceptaron hablar o aparecer en la portada.',
    receivers: 'Cualquier persona, mientras está publicada. El consentimiento lo ve solo el equipo de la mesa.',
  },
};
