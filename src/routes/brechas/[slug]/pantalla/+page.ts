/** With script, the screen follows by itself what is proposed; without, it is loaded again every half a minute. */
export const csr = true;
