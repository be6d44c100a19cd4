/** The privacy text that holds now. */
import type { Db } from '#platform/server/db.ts';

export interface PrivacyText {
  readonly version: number;
  /** Markdown. */
  readonly es: string;
  readonly en: string;
  readonly publishedAt: Temporal.Instant;
}

/** The text that holds now. The first one comes with the migrations, so there always is one. */
export async function privacyText(db: Db): Promise<PrivacyText> {
  const row = await db
    .selectFrom('privacy_text')
    .selectAll()
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return { version: row.version, es: row.body_es, en: row.body_en, publishedAt: row.published_at };
}
