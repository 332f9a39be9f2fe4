/** The words of a page, each once, for the search over all pages. */
import { JSDOM } from 'jsdom';

export function wordsIn(html: string): string {
  const { document } = new JSDOM(html).window;
  for (const formula of document.querySelectorAll('.katex, style, script')) formula.remove();
  const text = document.querySelector('main')?.textContent ?? '';
  return [...new Set(text.toLowerCase().match(/\p{L}[\p{L}\p{N}]+/gu))].sort().join(' ');
}
