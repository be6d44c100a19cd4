/** What the menus call the pages of mail/. */
export const es = {
  mail: 'Correo',
};
