/** What the team says among itself of registrations and organisations. Pure. */

export const abouts = ['registration', 'organization'] as const;
export type About = (typeof abouts)[number];

/** One of them, as the team's work points at it. */
export interface Tended {
  readonly about: About;
  readonly id: string;
  readonly label: string;
}

/** The columns that point at it. */
export const pointing = ({ about, id }: Pick<Tended, 'about' | 'id'>) =>
  about === 'registration' ? { registration_id: id } : { organization_id: id };
export const columnOf = (about: About) => `${about}_id` as const;

/** In the form that assigns: it is taken from whoever has it. */
export const nobody = 'nobody';

const teamDeeds = ['assigned', 'unassigned', 'noted', 'noteTaken', 'tagged', 'untagged'];

/** What the team alone reads: it is no part of an organisation's own history. */
export const isOfTeam = (deed: string): boolean => teamDeeds.some((one) => deed === `organization.${one}`);
