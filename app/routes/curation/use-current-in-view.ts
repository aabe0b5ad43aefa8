/** On a narrow screen the lists of the workbench are strips that scroll sideways: the one that is open is in sight. */
import { useLocation } from '@remix-run/react';
import { useEffect, useRef, type RefObject } from 'react';

/** @returns for the element that holds the strips */
export function useCurrentInView(): RefObject<HTMLElement> {
  const ref = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    const current = ref.current?.querySelector('[aria-current]');
    const strip = current?.closest('ul');
    if (!current || !strip) return;
    const [link, room] = [current.getBoundingClientRect(), strip.getBoundingClientRect()];
    strip.scrollLeft += link.left + link.width / 2 - (room.left + room.width / 2);
  }, [pathname]);
  return ref;
}
