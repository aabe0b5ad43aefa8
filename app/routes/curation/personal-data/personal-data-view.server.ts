/** What is kept about whoever has a mail address, as the page of the coordinators tells it. */
import type { RequestContext } from '#app/context.server.ts';
import { mailAddress } from '#app/domain/form/fields.ts';
import { localTime } from '#app/domain/hours/local-time.ts';
import type { Language } from '#app/domain/vocabulary/vocabulary.ts';
import { aboutSomebody, countsOf, earlierErasures } from '#app/features/privacy/about-somebody.server.ts';
import { phrasesIn } from '#app/i18n/phrases.server.ts';
import { paths } from '#app/paths.ts';

/** @returns null for what is no mail address */
export function addressIn(request: Request): string | null {
  const typed = mailAddress.safeParse(new URL(request.url).searchParams.get('mail') ?? '');
  return typed.success ? typed.data.toLowerCase() : null;
}

export async function personalDataView(context: RequestContext, email: string | null, language: Language) {
  const { t, day } = phrasesIn(language, context.directory.current(), context.clock());
  const about = email === null ? null : await aboutSomebody(context.db.read, email);
  const erased = await earlierErasures(context);
  return {
    title: t('erasing.title'),
    email: email ?? '',
    about: about && {
      isNothing: about.account === null && about.mentions.length === 0,
      hasAccount: about.account !== null,
      names: about.names,
      contacts: about.contacts.map(({ id, organisationName, slug }) => ({
        id,
        organisation: organisationName,
        to: paths.editEntry(slug),
      })),
      counts: countsOf(about),
      file: paths.personalDataFile(about.email),
    },
    erased: erased.map(({ id, at, reason }) => ({ id, day: day(localTime(at).date), reason })),
  };
}

export type PersonalDataView = Awaited<ReturnType<typeof personalDataView>>;
