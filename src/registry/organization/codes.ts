/** The closed lists of the registry. Codes are stored and travel in the API; their words are in the catalogues. */

export const sectors = [
  'public',
  'private_nonprofit',
  'private_company',
  'academia',
  'international',
  'social_enterprise',
  'informal_group',
] as const;
export type Sector = (typeof sectors)[number];

export const legalForms = [
  'foundation',
  'corporation', // corporación o asociación de derecho privado
  'community_organization', // Ley 19.418
  'indigenous', // comunidad o asociación, Ley 19.253
  'trade_association',
  'cooperative',
  'company',
  'university',
  'state_body',
  'municipality',
  'religious',
  'international_body',
  'none', // without legal personality
  'other',
] as const;
export type LegalForm = (typeof legalForms)[number];

/** How far it works, from near to far. */
export const scopes = ['communal', 'provincial', 'regional', 'macrozonal', 'national', 'international'] as const;
export type Scope = (typeof scopes)[number];
/** The whole country or beyond: never counted as of one place. */
export const nationwideScopes = ['national', 'international'] as const satisfies readonly Scope[];

/** What an enabler offers: the twelve kinds of the mesa's own definition of the ecosystem. */
export const enablerKinds = [
  'open_innovation',
  'training',
  'studies',
  'tools',
  'funding',
  'certification',
  'community',
  'awards',
  'incubation',
  'acceleration',
  'coworking',
  'other',
] as const;
export type EnablerKind = (typeof enablerKinds)[number];

/** The five dimensions in which Chile measures multidimensional poverty, and income. */
export const dimensions = ['income', 'education', 'health', 'work', 'housing', 'networks'] as const;
export type Dimension = (typeof dimensions)[number];

export const populations = [
  'children',
  'youth',
  'women',
  'older_people',
  'families',
  'people_with_disabilities',
  'indigenous_peoples',
  'migrants',
  'homeless_people',
  'settlement_dwellers', // campamentos
  'rural_people',
  'carers',
  'unemployed_people',
  'people_deprived_of_liberty',
  'people_with_addictions',
  'sexual_diversity',
  'general',
] as const;
export type Population = (typeof populations)[number];

export const socialNetworks = ['linkedin', 'instagram', 'facebook', 'x', 'youtube', 'tiktok'] as const;
export type SocialNetwork = (typeof socialNetworks)[number];

/** What stands in for a region when the seat is outside Chile. */
export const abroad = 'abroad';
