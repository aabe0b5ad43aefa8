/** Puts a partner on the visitor's list, or takes it off. Without scripts it is a link to a list with this one on it. */
import { useTranslation } from 'react-i18next';
import { Icon } from '#app/components/ui/icon.tsx';
import { useHydrated } from '#app/components/ui/use-hydrated.ts';
import { LONGEST_SHORTLIST, shortlistParameters } from '#app/domain/referral/shortlist.ts';
import { paths } from '#app/paths.ts';
import { toggleOnList, useOwnList } from './own-list.ts';

/** @param isSmall only the sign is seen */
export function ShortlistButton({ slug, name, isSmall = false }: { slug: string; name: string; isSmall?: boolean }) {
  const { t } = useTranslation();
  const slugs = useOwnList();
  const isOn = slugs.includes(slug);
  const look = isSmall ? 'btn btn-quiet btn-icon listb' : 'btn listb';
  const words = isSmall ? (
    <span className="vh">{t('shortlistButton.addNamed', { name })}</span>
  ) : (
    <>
      {t(isOn ? 'shortlistButton.on' : 'shortlistButton.add')}
      <span className="vh">, {name}</span>
    </>
  );
  if (!useHydrated()) {
    return (
      <a className={look} href={paths.shortlist(shortlistParameters([slug]))}>
        <Icon name="save" size="s" />
        {words}
      </a>
    );
  }
  return (
    <button
      type="button"
      className={look}
      aria-pressed={isOn}
      disabled={!isOn && slugs.length >= LONGEST_SHORTLIST}
      onClick={() => toggleOnList(slug)}
    >
      <Icon name="save" size="s" />
      {words}
    </button>
  );
}
