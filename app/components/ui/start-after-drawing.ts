/** Starts the scripts of a page after its first frame. */

export type PageModules = {
  /** Addresses of the modules that will be needed. */
  preload: string[];
  /** The text of the module that starts the page. */
  run: string;
};

/**
 * Runs in the page, written there as text: it uses nothing from outside itself. A frame is only drawn once the styles are
 * there. What it adds to the page is taken out again at once: React expects the page as it was sent.
 */
export function startAfterDrawing({ preload, run }: PageModules): void {
  const nonce = document.currentScript?.nonce ?? '';
  requestAnimationFrame(() => setTimeout(start));

  function start() {
    for (const href of preload) load(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }));
    load(Object.assign(document.createElement('script'), { type: 'module', nonce, textContent: run }));
  }

  function load(element: HTMLElement) {
    document.head.append(element);
    element.remove();
  }
}
