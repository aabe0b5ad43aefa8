/** The first meetings to come in a municipality, and the way to its agenda. */
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { MeetingLine, type MeetingLineFacts } from '#app/components/meeting/meeting-line.tsx';
import { areaTexts } from '#app/i18n/area-texts.ts';
import textsEn from '#app/i18n/texts/agenda.en.json';
import textsNl from '#app/i18n/texts/agenda.nl.json';
import { paths } from '#app/paths.ts';

const useTexts = areaTexts({ nl: textsNl, en: textsEn });

type Props = { town: { slug: string; name: string }; lines: MeetingLineFacts[] };

export function MeetingsHere({ town: { slug, name }, lines }: Props) {
  useTexts();
  const { t } = useTranslation();
  return (
    <section className="panel town-meetings" aria-labelledby="meetings">
      <h2 id="meetings">{t('meeting.here')}</h2>
      {lines.length === 0 ? (
        <p>{t('meeting.hereNone', { name })}</p>
      ) : (
        <ul>
          {lines.map((line) => (
            <MeetingLine key={line.to} line={line} withDay />
          ))}
        </ul>
      )}
      <p>
        <Link to={paths.agenda(new URLSearchParams({ gemeente: slug }))}>{t('meeting.hereAll', { name })}</Link>
      </p>
    </section>
  );
}
