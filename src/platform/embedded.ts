/** Which pages others may show inside theirs. They have no header or footer, and nobody is signed in there. */

/** Whether a route is made to be embedded. */
export const isEmbedded = (route: string | null): boolean => route?.startsWith('/datos/incrustar/') ?? false;
