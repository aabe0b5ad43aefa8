/** What the page for a quick change shows: per service what is stated now, and the few values to choose from. */
import type { Coalition } from '#app/domain/geo/coalition.ts';
import { QUICK_STOPS, QUICK_WAITS, type QuickStop, type QuickWait } from '#app/domain/freshness/quick-values.ts';
import { localTime } from '#app/domain/hours/local-time.ts';
import type { Service } from '#app/domain/organisation/organisation.ts';
import type { QuickEditState } from '#app/features/freshness/quick-edit.server.ts';
import { textsIn } from '#app/i18n/i18n.server.ts';
import type { Phrases } from '#app/i18n/phrases.server.ts';

export type QuickValue = { value: string; label: string; isNow: boolean };

export type QuickServiceView = {
  id: string;
  name: string;
  waiting: string;
  waits: QuickValue[];
  /** Null while new clients are taken. */
  stopped: string | null;
  stops: QuickValue[];
};

export type QuickEditView =
  | { state: 'open'; title: string; name: string; services: QuickServiceView[] }
  | { state: 'expired' | 'void'; title: string; coordinatorEmail: string };

const WAITS = Object.keys(QUICK_WAITS) as QuickWait[];
const STOPS = Object.keys(QUICK_STOPS) as QuickStop[];

export function viewQuickEdit(
  opened: QuickEditState,
  phrases: Phrases,
  { coordinator }: Coalition,
  now: number,
): QuickEditView {
  const { t } = phrases;
  const coordinatorEmail = coordinator.email;
  if (opened.state === 'void') return { state: 'void', title: t('deadLink.voidTitle'), coordinatorEmail };
  if (opened.state === 'expired') return { state: 'expired', title: t('deadLink.expiredTitle'), coordinatorEmail };
  const { name, services } = opened.organisation;
  const today = localTime(now).date;
  return {
    state: 'open',
    title: t('quickEdit.title'),
    name,
    services: services.map((service) => viewService(service, phrases, today)),
  };
}

function viewService({ id, name, waiting, intakeStop }: Service, { t, day }: Phrases, today: string): QuickServiceView {
  const inEntry = textsIn('nl');
  const stop = intakeStop && intakeStop.until >= today ? intakeStop : null;
  return {
    id,
    name,
    waiting: waiting ? t('quickEdit.now', { text: waiting.text }) : t('quickEdit.notStated'),
    waits: WAITS.map((wait) => ({
      value: `${id} wait:${wait}`,
      label: t(`quickEdit.wait.${wait}`),
      isNow: waiting?.text === inEntry(`quickEdit.wait.${wait}`),
    })),
    stopped: stop && t('quickEdit.stoppedUntil', { date: day(stop.until) }),
    stops: STOPS.map((one) => ({
      value: `${id} stop:${one}`,
      label: t(`quickEdit.stop.${one}`),
      isNow: one === 'open' && stop === null,
    })),
  };
}
