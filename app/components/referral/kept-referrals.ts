/**
 * Where this device referred somebody, kept on the device alone: the partner and the day, so that a week later it can ask
 * how soon there was a reaction. Whom it was about is nowhere.
 */

export type KeptReferral = { slug: string; name: string; at: number };

const KEY = 'referred';
const ASK_AFTER_MS = 7 * 86_400_000;
/** Nobody remembers longer. */
const FORGET_AFTER_MS = 60 * 86_400_000;
const MOST = 20;

export function keepReferral(slug: string, name: string, now: number): void {
  write([...read(now).filter((one) => one.slug !== slug), { slug, name, at: now }].slice(-MOST));
}

export function forgetReferral(slug: string): void {
  write(read(Date.now()).filter((one) => one.slug !== slug));
}

/** The one to ask about, if any. */
export function referralToAskAbout(now: number): KeptReferral | null {
  return read(now).find((one) => now - one.at >= ASK_AFTER_MS) ?? null;
}

function read(now: number): KeptReferral[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one) => isReferral(one) && now - one.at < FORGET_AFTER_MS) : [];
  } catch {
    // Storage that is switched off, or holds something else.
    return [];
  }
}

function write(kept: KeptReferral[]): void {
  try {
    if (kept.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // Without storage nothing is asked later.
  }
}

function isReferral(one: unknown): one is KeptReferral {
  return (
    typeof one === 'object' &&
    one !== null &&
    'slug' in one &&
    'name' in one &&
    'at' in one &&
    typeof one.slug === 'string' &&
    typeof one.name === 'string' &&
    typeof one.at === 'number'
  );
}
