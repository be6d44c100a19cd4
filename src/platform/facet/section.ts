/** The five jobs of a mesa, as its pages are parted: who there is, what is missing, what is done, what was achieved, the mesa itself. */
export type Section = 'who' | 'gap' | 'do' | 'got' | 'mesa';
