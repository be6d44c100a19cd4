/** With script, what is typed is kept on the device; without, the form works all the same. */
export const csr = true;
