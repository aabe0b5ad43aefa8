/** Answers for a card of a partner that is not there today, in the language of the card. */
import { data, redirect } from '@remix-run/node';
import type { RequestContext } from '#app/context.server.ts';
import { localTime } from '#app/domain/hours/local-time.ts';
import { formatPhone, phoneHref } from '#app/domain/phone/dutch-phone.ts';
import { nearestAlternative } from '#app/domain/referral/card-alternative.ts';
import { cardFacts } from '#app/domain/referral/card-facts.ts';
import type { CardLanguage } from '#app/domain/referral/card-languages.ts';
import { cardParameters, type CardRequest } from '#app/domain/referral/card-request.ts';
import { readDeparted } from '#app/features/entries/read-departed.server.ts';
import { cardPhrases } from '#app/i18n/card-phrases.server.ts';
import { paths } from '#app/paths.ts';

export type LeftView = {
  left: true;
  language: CardLanguage;
  direction: 'ltr' | 'rtl';
  title: string;
  text: string;
  /** What to do instead. */
  instead: string;
  alternative: { name: string; help: string; phone: { text: string; href: string }; card: string } | null;
};

/** @returns what to throw: a redirect to the partner it became part of, 410 with where to go instead, or 404 */
export async function absentCard(context: RequestContext, slug: string, asked: CardRequest) {
  const directory = context.directory.current();
  // Most addresses that do not exist never did.
  const gone = directory.slugs.has(slug) ? await readDeparted({ db: context.db, directory }, slug) : null;
  if (!gone) return new Response(null, { status: 404 });
  if (gone.kind === 'moved') return redirect(paths.card(gone.slug, cardParameters(asked)), 302);

  const { texts, filled, theme, language, direction } = cardPhrases(asked.language);
  const today = localTime(context.clock()).date;
  const other = nearestAlternative(directory, gone.entry, asked.theme, today);
  const [about] = cardFacts(gone.entry, asked.theme, today).themes;
  const view: LeftView = {
    left: true,
    language,
    direction,
    title: filled(texts.left.title, { name: gone.entry.name }),
    text: texts.left.text,
    instead: other ? texts.left.instead : texts.left.none,
    alternative: other?.phone
      ? {
          name: other.name,
          help: theme(about).help,
          phone: { text: formatPhone(other.phone), href: phoneHref(other.phone) },
          card: paths.card(other.slug, cardParameters({ language, theme: about ?? null, fingerprint: null })),
        }
      : null,
  };
  return data(view, { status: 410 });
}
