/** Hands an address to the device's own way of sharing, else puts it on the clipboard. */

/** `null`: the device took it over, and says itself what happened. */
export type Shared = 'copied' | 'failed' | null;

export async function shareAddress(title: string, url: string): Promise<Shared> {
  if (typeof navigator.share === 'function') {
    // Closing the sheet of the device is no failure.
    await navigator.share({ title, url }).catch(() => {});
    return null;
  }
  try {
    await navigator.clipboard.writeText(url);
    return 'copied';
  } catch {
    return 'failed';
  }
}
