/** Public pages send no script. Pages that gain from it say so themselves. */
export const csr = false;
