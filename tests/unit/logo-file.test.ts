import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { LARGEST_LOGO, readLogo } from '#app/domain/house-style/logo-file.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const svg = (content: string, head = 'viewBox="0 0 240 60"') =>
  bytes(`<svg xmlns="http://www.w3.org/2000/svg" ${head}>${content}</svg>`);

function png(width: number, height: number): Uint8Array {
  const head = Buffer.alloc(33);
  head.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  head.writeUInt32BE(13, 8);
  head.write('IHDR', 12, 'latin1');
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return Buffer.concat([head, deflateSync(Buffer.alloc(10))]);
}

describe('a logo', () => {
  test('of SVG is as large as its view box, or else as it says', () => {
    const drawn = '<style>.a{fill:#123}</style><path class="a" d="M0 0h9v9z"/><use href="#b"/>';
    expect(readLogo(svg(drawn))).toEqual({ ok: true, logo: { mediaType: 'image/svg+xml', width: 240, height: 60 } });
    expect(readLogo(svg(drawn, 'width="120px" height="30"'))).toMatchObject({ logo: { width: 120, height: 30 } });
  });

  test('of PNG is as large as its header says', () => {
    expect(readLogo(png(400, 100))).toEqual({ ok: true, logo: { mediaType: 'image/png', width: 400, height: 100 } });
  });

  test('from a drawing program may carry what that program notes', () => {
    const noted = '<!-- made by hand --><sodipodi:namedview id="x"/><metadata>a</metadata><g inkscape:label="1"/>';
    expect(readLogo(svg(noted))).toMatchObject({ ok: true });
  });

  test.each([
    ['a script', '<script>alert(1)</script>'],
    ['a script with a prefix', '<svg:script>alert(1)</svg:script>'],
    ['a handler', '<path onload="alert(1)" d="M0 0"/>'],
    ['a handler on a new line', '<path\nonclick=alert(1) d="M0 0"/>'],
    ['an address elsewhere', '<image href="https://elders.example/a.png"/>'],
    ['a use of elsewhere', '<use xlink:href="https://elders.example/a.svg#b"/>'],
    ['an address in a style', '<style>@import "//elders.example/a.css"</style>'],
    ['an image in a style', '<path style="fill:url(https://elders.example/a)"/>'],
    ['a page inside', '<foreignObject><p>hallo</p></foreignObject>'],
    ['a link', '<a href="javascript:alert(1)"><path d="M0 0"/></a>'],
    ['an animation', '<animate attributeName="href" to="javascript:alert(1)"/>'],
    ['characters written as numbers', '<path d="&#77;0 0"/>'],
  ])('with %s is refused', (_, content) => {
    expect(readLogo(svg(content))).toEqual({ ok: false, problem: 'logo-active' });
  });

  test('with entities of its own is refused', () => {
    const text = '<!DOCTYPE svg [<!ENTITY a "b">]><svg viewBox="0 0 1 1"/>';
    expect(readLogo(bytes(text))).toEqual({ ok: false, problem: 'logo-active' });
  });

  test('too large, of another kind or without a size is refused with the reason', () => {
    expect(readLogo(new Uint8Array(LARGEST_LOGO + 1))).toEqual({ ok: false, problem: 'logo-size' });
    expect(readLogo(bytes('GIF89a'))).toEqual({ ok: false, problem: 'logo-kind' });
    expect(readLogo(svg('', ''))).toEqual({ ok: false, problem: 'logo-broken' });
    expect(readLogo(png(0, 100))).toEqual({ ok: false, problem: 'logo-broken' });
  });
});
