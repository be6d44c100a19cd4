/** Names that the columns of household surveys go by: Casen 2006 to 2024 first, in the order preferred, then common ones. Capitals do not count. */

export const knownNames = {
  period: ['anio', 'año', 'ano', 'year', 'wave', 'periodo'],
  weight: [
    ...['expr', 'expr_r2', 'expr_full', 'expc', 'expp', 'exp'],
    ...['fexp', 'fac_exp', 'factor', 'factor_expansion', 'fact_cal_esi', 'pondera', 'peso', 'weight', 'wt', 'hhweight'],
  ],
  stratum: ['varstrat', 'estrato', 'strata', 'stratum', 'est_var', 'estrato_var'],
  psu: ['varunit', 'cod_upm', 'upm', 'id_upm', 'upm_dis', 'conglomerado', 'segmento', 'psu', 'cluster', 'hv001'],
  household: ['folio', 'id_hogar', 'idhogar', 'hogar', 'hhid', 'hh_id', 'household', 'id_vivienda'],
  size: ['numper', 'tot_per_h', 'tot_per', 'num_per', 'tamano_hogar', 'hhsize', 'size'],
} as const;

/** The official classifications by method, the newest name first. */
export const statusNames: Readonly<Record<string, readonly string[]>> = {
  'chile-income-2013': ['pobreza_2013', 'pobreza_mn', 'corte'],
  'chile-income-2024': [],
  'chile-multidimensional-2015': ['pobreza_multi_2015', 'pobreza_multi_5d'],
  'chile-multidimensional-2015-four': ['pobreza_multi_4d'],
  'chile-multidimensional-2024': [],
};

/** Names that mean the newest official method in a file of 2024 or later, and the one before it in older files. */
export const currentNames = { income: ['pobreza'], multidimensional: ['pobreza_multi'] } as const;

/** A file with any of these brings the old method beside the new one, so that a plain name means the new. */
export const newMethodNames = ['pobreza_2013', 'yae_2013', 'lp_2013', 'pobreza_multi_2015', 'hh_d_asis_2015'];

/** Groups by the name they get in the description. */
export const groupNames: Readonly<Record<string, readonly string[]>> = {
  region: ['region', 'cod_region', 'r'],
  comuna: ['comuna', 'cod_comuna', 'cut'],
  area: ['area', 'zona', 'z', 'urban', 'urbano'],
  sexo: ['sexo', 'sex', 'genero'],
  pueblos_indigenas: ['pueblos_indigenas', 'etnia', 'pueblo_indigena'],
  discapacidad: ['disc_wg'],
  tipo_hogar: ['tipohogar', 'tipo_hogar'],
};

export const ageNames = ['edad', 'age'];
export const ageBands = { breaks: [18, 30, 45, 60], labels: ['0-17', '18-29', '30-44', '45-59', '60+'] };

/** Numbers worth offering for means and totals, by the name they get. */
export const variableNames: Readonly<Record<string, readonly string[]>> = {
  ingreso_total_hogar: ['ytotcorh'],
  ingreso_autonomo_hogar: ['yautcorh'],
  ingreso_autonomo_per_capita: ['ypchautcor', 'ing_aut_pc'],
  escolaridad: ['esc'],
  edad: ['edad', 'age'],
};
