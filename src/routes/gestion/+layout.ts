/** Staff screens use script where it helps; every one of them works without it. */
export const csr = true;
