/** The site's own pages need no script. */
export const csr = false;
