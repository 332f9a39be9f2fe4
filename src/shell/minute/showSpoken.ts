/** On a phone, the page scrolls to the rows that a beat speaks of, between its sentence, which stays at the top, and its buttons. */

/** In pixels: between a row and what covers the page. */
const space = 8;

export function showSpoken(page: HTMLElement): void {
  const [player, sentence] = ['.minute', '[data-said]'].map((part) =>
    page.querySelector(part)?.getBoundingClientRect(),
  );
  const rows = [...page.querySelectorAll('tr:has([data-spoken])')].map((row) => row.getBoundingClientRect());
  if (page.dataset.layout !== 'phone' || !player || !sentence || rows.length === 0) return;
  const first = Math.min(...rows.map(({ top }) => top));
  const last = Math.max(...rows.map(({ bottom }) => bottom));
  const bottom = player.top - space;
  if (last > bottom) scrollBy(0, Math.min(last - bottom, Math.max(0, first - sentence.height - space)));
  else if (first < sentence.bottom) scrollBy(0, first - sentence.bottom - space);
}
