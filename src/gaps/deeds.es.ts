/** What is done in gaps/, as the history tells it, in Spanish. */
export const es = {
  'gap.stated': 'empezó a escribir una brecha',
  'gap.described': 'cambió lo que dice una brecha',
  'gap.published': 'publicó una brecha',
  'gap.dropped': 'dejó de lado una brecha',
  'gap.takenUp': 'retomó una brecha',
  'gap.sourceAdded': 'agregó una fuente a una brecha',
  'gap.sourceRemoved': 'quitó una fuente de una brecha',
  'gap.proposed': 'propuso una causa o un efecto de una brecha',
  'gap.accepted': 'aceptó una propuesta sobre una brecha',
  'gap.joined': 'juntó una propuesta con otra de la misma brecha',
  'gap.refused': 'no usó una propuesta sobre una brecha',
  'gap.reopened': 'volvió a dejar por decidir una propuesta sobre una brecha',
  'gap.hung': 'dijo que una causa o un efecto toca también a otro',
  'gap.unhung': 'quitó un lazo entre causas o efectos de una brecha',
  'gap.backed': 'apoyó una causa o un efecto de una brecha',
  'gap.unbacked': 'dejó de apoyar una causa o un efecto de una brecha',
};
