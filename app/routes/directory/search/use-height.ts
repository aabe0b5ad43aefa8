/** The height of an element in pixels, kept up to date. Zero while it is hidden or not there. */
import { useEffect, useState } from 'react';

export function useHeight(): [height: number, ref: (element: HTMLElement | null) => void] {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [height, setHeight] = useState(0);
  useEffect(() => {
    if (!element) return;
    const observer = new ResizeObserver(() => setHeight(element.offsetHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return [element ? height : 0, setElement];
}
