/** What whoever sends too much is told, in Spanish. */
export const es = {
  tooMany: (seconds: number) => `Demasiadas solicitudes: vuelve a intentarlo en ${seconds} segundos.`,
  wait: (seconds: number) => `Espera ${seconds} segundos y envía de nuevo`,
  why: 'Desde tu red llegaron muchos formularios en poco tiempo. Nadie queda fuera: solo hay que esperar un momento.',
  keepsWhatYouTyped: 'Lo que escribiste está guardado en esta página. Cuando pasen los segundos, aprieta el botón.',
  sendAgain: 'Enviar de nuevo',
  goBack: 'Vuelve atrás en tu navegador, que conserva lo que escribiste, y envíalo de nuevo cuando pasen los segundos.',
};
