/**
 * <korte-lijntjes municipality="Leudal" theme="money" language="nl" label="Vind hulp in Leudal"></korte-lijntjes>
 * shows the search of the site this script comes from, in a frame that is as high as what is in it. Sets no cookie, keeps
 * nothing, and reads nothing of the page around it. All attributes may be left out.
 */
(() => {
  const address = new URL('/insluiten/zoeken', document.currentScript.src);
  const FIRST_HEIGHT = 640;
  const NAMES = { municipality: 'municipality', theme: 'theme', language: 'lang' };

  class KorteLijntjes extends HTMLElement {
    static observedAttributes = [...Object.keys(NAMES), 'label'];
    #frame = null;
    #onMessage = (event) => {
      if (event.source !== this.#frame?.contentWindow || event.origin !== address.origin) return;
      const { type, height } = event.data ?? {};
      if (type === 'korte-lijntjes:height' && Number.isFinite(height)) this.#frame.style.height = `${height}px`;
    };

    connectedCallback() {
      this.#frame = document.createElement('iframe');
      Object.assign(this.#frame.style, { display: 'block', width: '100%', height: `${FIRST_HEIGHT}px`, border: '0' });
      this.#frame.loading = 'lazy';
      this.#show();
      this.replaceChildren(this.#frame);
      window.addEventListener('message', this.#onMessage);
    }

    disconnectedCallback() {
      window.removeEventListener('message', this.#onMessage);
      this.replaceChildren();
      this.#frame = null;
    }

    attributeChangedCallback() {
      if (this.#frame) this.#show();
    }

    #show() {
      const shown = new URL(address);
      for (const [attribute, name] of Object.entries(NAMES)) {
        const value = this.getAttribute(attribute);
        if (value) shown.searchParams.set(name, value);
      }
      this.#frame.title = this.getAttribute('label') ?? 'Korte Lijntjes';
      this.#frame.src = shown.href;
    }
  }

  if (!customElements.get('korte-lijntjes')) customElements.define('korte-lijntjes', KorteLijntjes);
})();
