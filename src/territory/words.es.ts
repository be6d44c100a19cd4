/** The words for naming a place in Spanish. */
export const es = {
  regionOf: (name: string) => `Región de ${name}`,
  regionCalled: { '13': 'Región Metropolitana', '07': 'Región del Maule', '08': 'Región del Biobío' },
  provinceOf: (name: string) => `Provincia de ${name}`,
  theRegion: (name: string) => `la ${name}`,
  inPlace: (name: string) => `de ${name}`,
};
