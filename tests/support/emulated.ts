/**
 * What a page does with two wishes of a visitor: that nothing moves, and colours of their own. What is run in the page
 * declares its functions last: before its end tsx calls a helper for each, which a page has not.
 */
import type { Page } from 'playwright-core';

/** What would still move in a page that was opened with `reducedMotion: 'reduce'`. */
export function movingIn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    return [...document.querySelectorAll('*')]
      .filter((one) => moves(one) || moves(one, '::before') || moves(one, '::after'))
      .map((one) => `moves: ${one.outerHTML.slice(0, 120)}`);

    function lasts(durations: string): boolean {
      return durations.split(',').some((one) => parseFloat(one) > 0);
    }
    function moves(one: Element, part?: '::before' | '::after'): boolean {
      const { animationName, animationDuration, transitionDuration, scrollBehavior } = getComputedStyle(one, part);
      const isAnimated = animationName !== 'none' && lasts(animationDuration);
      return isAnimated || lasts(transitionDuration) || scrollBehavior === 'smooth';
    }
  });
}

/** Controls that are drawn with colours alone, and so are gone where the visitor's own colours take their place. */
export async function lostInForcedColours(page: Page): Promise<string[]> {
  await page.emulateMedia({ forcedColors: 'active' });
  const lost = await page.evaluate(() => {
    const controls = document.querySelectorAll('.btn, input:not([type=hidden]), select, textarea');
    return [...controls]
      .filter((one) => one.checkVisibility() && one.getBoundingClientRect().width > 1)
      .filter((one) => drawsItself(one) || !(isBoxed(one) || (one.parentElement && isBoxed(one.parentElement))))
      .map((one) => `is lost in forced colours: ${one.outerHTML.slice(0, 120)}`);

    function isBoxed(one: Element): boolean {
      const { borderTopWidth, borderTopStyle, appearance } = getComputedStyle(one);
      return (borderTopStyle !== 'none' && parseFloat(borderTopWidth) > 0) || appearance !== 'none';
    }
    function drawsItself(one: Element): boolean {
      const { appearance, forcedColorAdjust } = getComputedStyle(one);
      return one.matches('[type=checkbox], [type=radio]') && appearance === 'none' && forcedColorAdjust !== 'none';
    }
  });
  await page.emulateMedia({ forcedColors: 'none' });
  return lost;
}
