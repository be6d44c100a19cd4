/** By parameter of the open API: the filter of the public list that it asks. */
const places = { region: 'region', comuna: 'comuna' };

export const initiativeParameters = {
  ...places,
  population: 'personas',
  dimension: 'dimension',
  way: 'como',
  stage: 'etapa',
  basis: 'numero',
  state: 'estado',
} as const;

export const resourceParameters = { ...places, kind: 'tipo', terms: 'condiciones', standing: 'estado' } as const;
