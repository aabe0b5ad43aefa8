import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  contrast,
  darkenTo,
  GROUND,
  leastContrast,
  lightenTo,
  parseColour,
  WHITE,
} from '#app/domain/house-style/contrast.ts';
import { checkColour, houseStyleSheet } from '#app/domain/house-style/house-style.ts';

const colours = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`);

describe('a colour', () => {
  test.each([
    ['#12302C', '#12302c'],
    ['12302c', '#12302c'],
    [' #abc ', '#aabbcc'],
    ['rood', null],
    ['#12', null],
    ['url(#a)', null],
  ])('"%s" is read as %s', (typed, read) => {
    expect(parseColour(typed)).toBe(read);
  });

  test('is measured as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
    expect(contrast('#777777', '#ffffff')).toBeLessThan(4.5);
  });

  test('that cannot be read is told with its ratio and a near one that can', () => {
    expect(checkColour('brand', '#1d3f72')).toEqual({ ok: true });
    const check = checkColour('brand', '#ffcc00');
    expect(check).toMatchObject({ ok: false, ratio: 1.3, least: 4.5 });
    expect(!check.ok && checkColour('brand', check.nearest)).toEqual({ ok: true });
  });

  test('as a line needs less than as text', () => {
    expect(checkColour('accent', '#d1400a')).toEqual({ ok: true });
    expect(checkColour('accent', '#3f8fd0')).toEqual({ ok: true });
    expect(checkColour('brand', '#3f8fd0')).toMatchObject({ ok: false });
  });

  test('can always be made dark or light enough, whichever it is', () => {
    fc.assert(
      fc.property(colours, (colour) => {
        expect(leastContrast(darkenTo(colour, 4.5, [WHITE, GROUND]), [WHITE, GROUND])).toBeGreaterThanOrEqual(4.5);
        expect(contrast(lightenTo(colour, 4.5, ['#12302c']), '#12302c')).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });
});

describe('the stylesheet of a coalition', () => {
  test('is not there without colours', () => {
    expect(houseStyleSheet({ brand: null, accent: null })).toBeNull();
  });

  test('has a darker tone for text and a lighter one on ink beside the accent', () => {
    const sheet = houseStyleSheet({ brand: null, accent: '#d1400a' })!;
    const value = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(sheet)![1]!;
    expect(value('draad')).toBe('#d1400a');
    expect(leastContrast(value('draad-dark'), [WHITE, GROUND])).toBeGreaterThanOrEqual(4.5);
    expect(contrast(value('draad-on-ink'), '#12302c')).toBeGreaterThanOrEqual(4.5);
    expect(sheet).not.toContain('--brand');
  });
});
