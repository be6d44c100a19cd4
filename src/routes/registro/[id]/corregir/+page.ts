/** Script counts what is left while one types, and shows the comunas of a region; the page works without it. */
export const csr = true;
