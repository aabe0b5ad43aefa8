/** Whether scripts run on this page: for controls that do nothing without them. */
import { startTransition, useEffect, useState } from 'react';

let isRunning = false;

/** False on the server and while the page comes alive; then true, in small steps that leave room for what somebody does. */
export function useHydrated(): boolean {
  const [isHydrated, setHydrated] = useState(isRunning);
  useEffect(() => {
    isRunning = true;
    startTransition(() => setHydrated(true));
  }, []);
  return isHydrated;
}
