/** The HTML that another site takes over. */

type Attributes = Record<string, string | undefined>;

/** The element makes its own frame and grows with it. @param baseUrl of this site, without a slash at the end */
export function elementSnippet(baseUrl: string, attributes: Attributes): string {
  return `<script src="${escaped(baseUrl)}/insluiten.js" async></script>\n<korte-lijntjes${written(attributes)}></korte-lijntjes>`;
}

/** For a site that takes no scripts: a frame of one height. */
export function frameSnippet(address: string, title: string): string {
  return `<iframe${written({ src: address, title, width: '100%', height: '720', loading: 'lazy' })}></iframe>`;
}

function written(attributes: Attributes): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value = '']) => ` ${name}="${escaped(value)}"`)
    .join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
