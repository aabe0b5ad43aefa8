/** Somebody else changed the same at the same time: both versions beside each other, and a choice for each field. */
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '#app/components/ui/icon.tsx';
import type { ConflictView } from './keep-part.server.ts';

export function Conflict({ conflict: { version, conflicts } }: { conflict: ConflictView }) {
  const { t } = useTranslation();
  const titleId = useId();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.focus(), [version]);
  return (
    <div ref={panel} className="entry-conflict" role="alert" tabIndex={-1} aria-labelledby={titleId}>
      <Icon name="alert" />
      <h2 id={titleId}>{t('entry.conflict.title')}</h2>
      <p>{t('entry.conflict.text')}</p>
      <input type="hidden" name="conflictVersion" value={version} />
      {conflicts.map(({ key, field, subject, mine, theirs }, index) => (
        <fieldset key={key}>
          <legend>{subject ? `${field} (${subject})` : field}</legend>
          <input type="hidden" name="conflictKey" value={key} />
          <div className="entry-sides">
            <Side name={`conflict-${index}`} value="mine" label={t('entry.conflict.mine')} lines={mine} />
            <Side name={`conflict-${index}`} value="theirs" label={t('entry.conflict.theirs')} lines={theirs} />
          </div>
        </fieldset>
      ))}
    </div>
  );
}

type SideProps = { name: string; value: 'mine' | 'theirs'; label: string; lines: string[] };

function Side({ name, value, label, lines }: SideProps) {
  const { t } = useTranslation();
  return (
    <label className="tile">
      <input type="radio" name={name} value={value} required />
      <b>{label}</b>
      <span>
        {(lines.length > 0 ? lines : [t('entry.diff.none')]).map((line, index) => (
          <span key={index} className="entry-line">
            {line}
          </span>
        ))}
      </span>
    </label>
  );
}
