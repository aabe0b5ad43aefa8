/**
 * What a page loses for somebody who enlarges it: at 400 % of a screen 1280 wide, with the text alone at 200 %, and with
 * the room between letters, words and lines of WCAG 1.4.12. Leaves the page as it found it.
 */
import type { Page } from 'playwright-core';

/** A screen of 1280 × 1024 at 400 %. */
const ENLARGED = { width: 320, height: 256 };
const SCREEN = { width: 1280, height: 1024 };

const WIDER_TEXT = `* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important; }`;
const LARGER_TEXT = 'html { font-size: 200% !important; }';

const WAYS = [
  { name: 'at 400 %', viewport: ENLARGED, style: '' },
  { name: 'with text at 200 %', viewport: SCREEN, style: LARGER_TEXT },
  { name: 'with wider text', viewport: SCREEN, style: WIDER_TEXT },
  { name: 'with wider text on a phone', viewport: { width: 390, height: 844 }, style: WIDER_TEXT },
] as const;

export const ZOOMED_WAYS = WAYS.length;

export async function lossesOf(page: Page): Promise<string[]> {
  const before = page.viewportSize();
  const losses: string[] = [];
  for (const { name, viewport, style } of WAYS) {
    await page.setViewportSize(viewport);
    losses.push(...(await page.evaluate(lossesWith, style)).map((loss) => `${name}: ${loss}`));
  }
  if (before) await page.setViewportSize(before);
  return losses;
}

/** In the page. A style sheet made by a script needs no leave of the content policy. */
function lossesWith(style: string): string[] {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets.push(sheet);
  const losses = [...sidewaysScroll(), ...cutTexts(), ...coveredScreen()];
  document.adoptedStyleSheets.pop();
  return losses;

  function sidewaysScroll(): string[] {
    const sticksOut = document.documentElement.scrollWidth - window.innerWidth;
    return sticksOut > 0 ? [`scrolls sideways by ${sticksOut} px`] : [];
  }

  /** Boxes that hide what does not fit. Not what only a screen reader gets, a map, or a list that the browser draws. */
  function cutTexts(): string[] {
    return [...document.querySelectorAll<HTMLElement>('body *')]
      .filter(cutsText)
      .map(
        (one) => `cuts off “${one.textContent?.trim().slice(0, 60)}” in ${one.tagName.toLowerCase()}.${one.className}`,
      );
  }

  /** What costs little is asked first: of nearly all boxes nothing sticks out. */
  function cutsText(one: HTMLElement): boolean {
    const tooWide = one.scrollWidth > one.clientWidth + 1;
    const tooHigh = one.scrollHeight > one.clientHeight + 1;
    if ((!tooWide && !tooHigh) || one.clientWidth <= 1) return false;
    const { overflowX, overflowY } = getComputedStyle(one);
    return (
      ((tooWide && isCut(overflowX)) || (tooHigh && isCut(overflowY))) &&
      !one.closest('.live-map-canvas, select') &&
      one.textContent?.trim() !== '' &&
      one.checkVisibility()
    );
  }

  function isCut(overflow: string): boolean {
    return overflow === 'hidden' || overflow === 'clip';
  }

  /** What stays in its place leaves at least half of the screen to what scrolls. */
  function coveredScreen(): string[] {
    window.scrollTo(0, document.documentElement.scrollHeight / 2);
    const covering = [...document.querySelectorAll<HTMLElement>('body *')].filter((one) => {
      const { top, bottom, width } = one.getBoundingClientRect();
      const shown = Math.min(bottom, window.innerHeight) - Math.max(top, 0);
      return width > window.innerWidth / 2 && shown > window.innerHeight / 2 && isPinned(one);
    });
    window.scrollTo(0, 0);
    return covering.map((one) => `covers half of the screen with ${one.tagName.toLowerCase()}.${one.className}`);
  }

  function isPinned(one: HTMLElement): boolean {
    const { position, pointerEvents } = getComputedStyle(one);
    return (position === 'fixed' || position === 'sticky') && pointerEvents !== 'none' && one.checkVisibility();
  }
}
