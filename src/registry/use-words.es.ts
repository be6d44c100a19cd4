/** What registry/ keeps data of persons for, in Spanish. */
export const es = {
  registration: {
    name: 'Inscripciones',
    data: 'Correo de quien inscribe; nombre, cargo, correo y teléfono de la persona encargada.',
    purpose: 'Recibir, revisar y decidir las inscripciones al Registro de Articuladores.',
    basis: 'El consentimiento de quien inscribe: el acuerdo con el texto sobre datos personales.',
    whose: 'Quienes inscriben una organización, y la persona encargada que nombran.',
    receivers: 'La secretaría y quienes revisan inscripciones.',
  },
  contact: {
    name: 'Contactos de organizaciones',
    data: 'Nombre, cargo, correo y teléfono.',
    purpose: 'Que la mesa pueda escribirle a cada organización del registro.',
    basis: 'El consentimiento de la persona encargada, o el interés legítimo en tratar con su organización.',
    whose: 'La persona encargada de cada organización. Nunca se publica.',
    receivers:
      'La secretaría, quienes revisan y las personas de la organización. El correo público lo ve todo el mundo.',
  },
  representation: {
    name: 'Solicitudes para representar una organización',
    data: 'Nombre, cargo, correo, lo que cuentan como prueba, y un documento si lo adjuntan.',
    purpose: 'Saber si quien pide administrar la ficha de una organización trabaja en ella.',
    basis: 'El consentimiento de quien lo pide.',
    whose: 'Quienes piden representar una organización.',
    receivers: 'La secretaría y quienes revisan.',
  },
  notice: {
    name: 'Avisos de apertura',
    data: 'Correo.',
    purpose: 'Avisar por correo cuando abre el registro.',
    basis: 'El consentimiento de quien lo pide y lo confirma.',
    whose: 'Quienes piden el aviso.',
    receivers: 'La secretaría ve cuántas son.',
  },
  sheet: {
    name: 'Planillas importadas',
    data: 'Lo que la planilla trae: nombre, cargo, correo y teléfono.',
    purpose: 'Traer al registro organizaciones que estaban en una planilla, y poder deshacerlo.',
    basis: 'El cumplimiento de las funciones de la institución que lleva la mesa.',
    whose: 'Las personas encargadas que la planilla nombra.',
    receivers: 'La secretaría.',
  },
};
