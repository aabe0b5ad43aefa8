/**
 * Single keys for who clears a queue: they move the focus, and do nothing by themselves. They can be switched off
 * (WCAG 2.1.4), are silent while somebody types, and do not exist without scripts.
 */
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHydrated } from '#app/components/ui/use-hydrated.ts';

const OFF = 'keys-off';

/** What each key looks for on the page. A button that first asks for a few words opens. */
const TARGETS = {
  t: 'button[value="take"], button[value="release"]',
  a: 'button[value^="approve"], button[value="seen"], button[value="confirm"], button[value="close"]',
  v: 'summary[data-act="ask"], summary[data-act="answer"]',
  x: 'summary[data-act="reject"], summary[data-act="archive"]',
} as const;

const KEYS = [
  ['j', 'next'],
  ['k', 'previous'],
  ['t', 'take'],
  ['a', 'approve'],
  ['v', 'ask'],
  ['x', 'reject'],
  ['?', 'help'],
] as const;

export function BenchKeys() {
  return useHydrated() ? <Keys /> : null;
}

function Keys() {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOn, setOn] = useState(readIsOn);

  useEffect(() => {
    if (!isOn) return;
    function onKey(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || dialog.current?.open) return;
      if (event.key === '?') dialog.current?.showModal();
      else if (event.key === 'j' || event.key === 'k') step(event.key === 'j' ? 1 : -1);
      else if (isTarget(event.key)) focusOn(TARGETS[event.key]);
      else return;
      event.preventDefault();
    }
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [isOn]);

  return (
    <>
      <button type="button" className="btn btn-quiet" onClick={() => dialog.current?.showModal()}>
        {t('bench.keys.open')}
      </button>
      <dialog ref={dialog} className="bench-keys" aria-labelledby="keys-h">
        <h2 id="keys-h">{t('bench.keys.title')}</h2>
        <p>{t('bench.keys.hint')}</p>
        <dl>
          {KEYS.map(([key, what]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{t(`bench.keys.${what}`)}</dd>
            </div>
          ))}
        </dl>
        <label>
          <input
            type="checkbox"
            checked={isOn}
            onChange={(event) => {
              keepIsOn(event.target.checked);
              setOn(event.target.checked);
            }}
          />
          {t('bench.keys.on')}
        </label>
        <form method="dialog">
          <button className="btn btn-1">{t('bench.keys.close')}</button>
        </form>
      </dialog>
    </>
  );
}

function isTarget(key: string): key is keyof typeof TARGETS {
  return key in TARGETS;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input:not([type="checkbox"]), textarea, select') !== null;
}

/** To the line after or before the one that has the focus, or is open. */
function step(by: number) {
  const lines = [...document.querySelectorAll<HTMLElement>('.bench-list li > a')];
  const focused = lines.findIndex((line) => line === document.activeElement);
  const open = lines.findIndex((line) => line.parentElement?.hasAttribute('aria-current'));
  const from = focused >= 0 ? focused : open;
  lines[Math.min(lines.length - 1, Math.max(0, from + by))]?.focus();
}

function focusOn(selector: string) {
  const found = document.querySelector<HTMLElement>(`.bench-item :is(${selector})`);
  const details = found?.closest('details');
  if (!details) return found?.focus();
  details.open = true;
  details.querySelector('textarea')?.focus();
}

function readIsOn(): boolean {
  try {
    return localStorage.getItem(OFF) === null;
  } catch {
    return true;
  }
}

function keepIsOn(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, '1');
  } catch {
    // Without storage the choice holds for this page.
  }
}
