/** On a phone, the page scrolls to the rows that a beat speaks of, between its sentence, which stays at the top, and its buttons. */

/** In pixels: between a row and what covers the page. */
const space = 8;

export function showSpoken(page: HTMLElement): void {
  const said = page.querySelector('[data-said]');
  const player = page.querySelector('.minute')?.getBoundingClientRect();
  // Other views, further down the page, have rows of the same numbers.
  const table = said?.closest('.panel');
  const rows = [...(table?.querySelectorAll('tr:has([data-spoken])') ?? [])].map((row) => row.getBoundingClientRect());
  if (page.dataset.layout !== 'phone' || !player || !said || !table || rows.length === 0) return;
  const sentence = said.getBoundingClientRect();
  const first = Math.min(...rows.map(({ top }) => top));
  const last = Math.max(...rows.map(({ bottom }) => bottom));
  const bottom = player.top - space;
  const by =
    last > bottom
      ? Math.min(last - bottom, Math.max(0, first - sentence.height - space))
      : Math.min(0, first - sentence.bottom - space);
  scrollBy(0, withWholeHead(by, table, sentence));
}

/** A head that would be half covered by the sentence is covered. */
function withWholeHead(by: number, table: Element, sentence: DOMRect): number {
  const head = table.querySelector('thead')?.getBoundingClientRect();
  const top = Math.max(sentence.height, sentence.bottom - by);
  const isCut = head && head.top - by < top && head.bottom - by > top;
  return isCut ? head.bottom - top : by;
}
