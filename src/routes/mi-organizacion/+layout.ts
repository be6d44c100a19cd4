/** Script asks before one leaves something typed; every page works without it. */
export const csr = true;
