/** Imports of before, as lines: which file, who, when, and how far it is. */
import type { RequestContext } from '#app/context.server.ts';
import type { Language } from '#app/domain/vocabulary/vocabulary.ts';
import { readLatestImports } from '#app/features/interchange/read-imports.server.ts';
import { textsIn } from '#app/i18n/i18n.server.ts';
import { momentText } from '#app/i18n/moment-text.server.ts';

const MOST = 50;

export type EarlierImport = { id: string; file: string; who: string; when: string; state: string };

/** The older ones stand in the history of what they changed. */
export async function earlierImports(context: RequestContext, language: Language): Promise<EarlierImport[]> {
  const t = textsIn(language);
  const lines = await readLatestImports(context, MOST);
  return lines.map(({ id, fileName, name, state, written, createdAt, startedAt }) => ({
    id,
    file: fileName,
    who: name ?? t('import.somebody'),
    when: momentText(language, startedAt ?? createdAt),
    state: t(`import.state.${state}`, { count: written }),
  }));
}
