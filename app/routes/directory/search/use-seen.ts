/** Whether an element has been on the screen: for what is only worth downloading to somebody who looks at it. */
import { startTransition, useEffect, useState } from 'react';

/** False on the server, and while the element is hidden or scrolled away; once true, it stays true. */
export function useSeen(): [wasSeen: boolean, ref: (element: HTMLElement | null) => void] {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [wasSeen, setSeen] = useState(false);
  useEffect(() => {
    if (!element || wasSeen) return;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) startTransition(() => setSeen(true));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [element, wasSeen]);
  return [wasSeen, setElement];
}
