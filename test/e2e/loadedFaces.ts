/** The typefaces that a page has got, where it has been put: formulas are set in those of KaTeX. */
import type { Frame, Page } from '@playwright/test';

export async function loadedFaces(page: Frame | Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family);
  });
}
