/** Approves what is ticked in the form it belongs to. With scripts it says how many that is; without, only what it does. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PRESSED_NAME } from '#app/components/form/submit-button.tsx';
import { Icon } from '#app/components/ui/icon.tsx';

/** @param props.form id of the form; @param props.ticks name of its checkboxes */
export function ApproveButton({ form, ticks }: { form: string; ticks: string }) {
  const { t } = useTranslation();
  const count = useTicked(form, ticks);
  return (
    <button className="btn btn-1 btn-l" form={form} name={PRESSED_NAME} value="approve">
      <Icon name="check" size="s" />
      {count === null ? t('bench.changes.approve') : t('bench.changes.approveCount', { count })}
    </button>
  );
}

/** @returns null until it is known: on the server, and where there are no scripts */
function useTicked(form: string, ticks: string): number | null {
  const [count, setCount] = useState<number | null>(null);
  useEffect(() => {
    const element = document.getElementById(form);
    if (!(element instanceof HTMLFormElement)) return;
    const recount = () => setCount(new FormData(element).getAll(ticks).length);
    recount();
    element.addEventListener('change', recount);
    return () => element.removeEventListener('change', recount);
  }, [form, ticks]);
  return count;
}
