/**
 * A hidden number where it is mere text: the sentence of a comparison, or the same number in the other run. React owns the
 * text, so a highlight covers it (`stageMarks.css`); a browser without highlights shows it.
 */

const highlight = 'hidden-number';

/** A number with decimals, with a power of ten if it has one. */
const numbers = /−?\d+\.\d+(?:·10[⁻⁰¹²³⁴-⁹]+)?/g;

export function hideInText(root: Element): void {
  const hidden = new Set(
    [...root.querySelectorAll('[data-hidden-number]')].flatMap(({ textContent }) => textContent.match(numbers) ?? []),
  );
  if (hidden.size === 0) showText();
  else globalThis.CSS?.highlights?.set(highlight, new Highlight(...placesOf(hidden, root)));
}

export function showText(): void {
  globalThis.CSS?.highlights?.delete(highlight);
}

/** The ranges of these numbers that are seen, outside the elements that are hidden themselves. */
function placesOf(hidden: ReadonlySet<string>, root: Element): readonly Range[] {
  const found: Range[] = [];
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { currentNode: node } = texts;
    if (node.parentElement?.closest('[data-hidden-number], .visually-hidden')) continue;
    for (const match of (node.textContent ?? '').matchAll(numbers)) {
      if (!hidden.has(match[0])) continue;
      const range = document.createRange();
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].length);
      found.push(range);
    }
  }
  return found;
}
