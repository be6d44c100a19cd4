/** The kinds of report, and where an edition of each stands. Pure. */

/** The files of the mesa's first axis, by the names that its people have for them. */
export const reportKinds = ['informe', 'presentacion', 'brechas'] as const;
export type ReportKind = (typeof reportKinds)[number];

export const isReportKind = (kind: string): kind is ReportKind => (reportKinds as readonly string[]).includes(kind);

/** Where an edition stands for good, whatever is published after it. */
export const editionPath = ({ kind, number }: { readonly kind: ReportKind; readonly number: number }): string =>
  `/informes/${kind}/${number}`;
