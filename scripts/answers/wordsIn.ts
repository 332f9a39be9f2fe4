/** The words of a page, each once, for the search over all pages. */
export function wordsIn(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const formula of page.querySelectorAll('.katex, style, script')) formula.remove();
  const text = page.querySelector('main')?.textContent ?? '';
  return [...new Set(text.toLowerCase().match(/\p{L}[\p{L}\p{N}]+/gu))].sort().join(' ');
}
