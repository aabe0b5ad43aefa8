/** What must be said before the results: danger first, then what was corrected or could not be used. */
import { Form, useNavigate, useSearchParams } from '@remix-run/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '#app/components/ui/icon.tsx';
import { SafetyNotice } from '#app/components/ui/safety-notice.tsx';
import { useHydrated } from '#app/components/ui/use-hydrated.ts';
import { paths } from '#app/paths.ts';
import { changed } from './search-link.tsx';
import type { SearchView } from './search-view.server.ts';

export function Notices({ view }: { view: SearchView }) {
  const isAlive = useHydrated();
  return (
    <>
      {view.safety.length > 0 && <SafetyNotice lines={view.safety} />}
      {view.notes.map((note) => (
        <p key={note} className="note">
          {note}
        </p>
      ))}
      {view.askPosition && isAlive && <AskPosition />}
    </>
  );
}

/** Rounded to about a hundred metres: enough for a distance, too coarse for an address. */
const DECIMALS = 3;

function AskPosition() {
  const { t } = useTranslation();
  const [parameters] = useSearchParams();
  const navigate = useNavigate();
  const [failed, setFailed] = useState(false);
  function locate() {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const lat = coords.latitude.toFixed(DECIMALS);
        const lng = coords.longitude.toFixed(DECIMALS);
        navigate(paths.search(changed(parameters, { lat, lng })));
      },
      () => setFailed(true),
    );
  }
  return (
    <Form className="note" onSubmit={(event) => (event.preventDefault(), locate())}>
      <p role={failed ? 'alert' : undefined}>{t(failed ? 'search.myPlaceFailed' : 'search.nearMeOff')}</p>
      <button className="btn">
        <Icon name="locate" size="s" />
        {t('search.useMyPlace')}
      </button>
    </Form>
  );
}
