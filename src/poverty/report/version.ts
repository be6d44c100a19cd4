/** The engine's version, which every recipe carries: raised when the same file, description and method may give other figures, down to their last bit. */
export const engineVersion = '3';
