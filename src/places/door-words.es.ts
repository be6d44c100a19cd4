/** What the menus call the pages of places/. */
export const es = {
  data: 'Pobreza por comuna',
};
