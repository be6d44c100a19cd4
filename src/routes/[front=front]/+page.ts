/** The front page of a job: its places are those of the menu. */
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params: { front: section }, parent, data }) => {
  const { frame } = await parent();
  return { ...data, section, places: frame.menu.find((job) => job.section === section)?.places ?? [] };
};
