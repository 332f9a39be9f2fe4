/** What stands in an element, as lines of text; formulas in one line. */
import { plainText } from '../../../quantity';

const blocks = 'p, li, h1, h2, h3, h4, pre, .katex-display';

export function paragraphsOf(element: Element | null | undefined): readonly string[] {
  const copy = element?.cloneNode(true);
  if (!(copy instanceof Element)) return [];
  for (const formula of copy.querySelectorAll('.katex')) {
    formula.replaceWith(plainText(formula.querySelector('annotation')?.textContent ?? ''));
  }
  return [...copy.querySelectorAll(blocks)]
    .filter((block) => block.querySelector(blocks) === null)
    .map((block) => [block.closest('li') ? '– ' : '', (block.textContent ?? '').replace(/[\s\u200b]+/g, ' ').trim()])
    .flatMap(([mark, text]) => (text ? `${mark}${text}` : []));
}
