/** Whether scripts run on this page: for controls that do nothing without them. */
import { useSyncExternalStore } from 'react';

export function useHydrated(): boolean {
  return useSyncExternalStore(nothingToWatch, inBrowser, onServer);
}

const nothingToWatch = () => () => {};
const inBrowser = () => true;
const onServer = () => false;
