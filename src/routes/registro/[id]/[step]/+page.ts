/** Script shows what is alike while one types, and the comunas of a region; every step works without it. */
export const csr = true;
