/**
 * On a phone, the page scrolls so that the table that a beat speaks of is whole between its sentence, which stays at the top, and its
 * buttons: once, since what follows then fits, too. A table that is higher than this room is scrolled to the rows in question.
 */

/** In pixels: between a row and what covers the page. */
const space = 8;

export function showSpoken(page: HTMLElement): void {
  const said = page.querySelector('[data-said]');
  const player = page.querySelector('.minute')?.getBoundingClientRect();
  // Other views, further down the page, have rows of the same numbers.
  const table = said?.closest('.panel')?.querySelector('table');
  if (page.dataset.layout !== 'phone' || !player || !said || !table?.parentElement) return;
  const sentence = said.getBoundingClientRect();
  const bottom = player.top - space;
  // Of a long table, what its own scroller shows.
  const shown = table.parentElement.getBoundingClientRect();
  if (shown.top >= sentence.bottom && shown.bottom <= bottom) return;
  const byTable = shown.top - sentence.height - space;
  scrollBy(0, shown.bottom - byTable <= bottom ? byTable : byRows(table, { sentence, bottom }));
}

interface Room {
  readonly sentence: DOMRect;
  readonly bottom: number;
}

function byRows(table: HTMLTableElement, { sentence, bottom }: Room): number {
  const rows = [...table.querySelectorAll('tr:has([data-spoken])')].map((row) => row.getBoundingClientRect());
  if (rows.length === 0) return 0;
  const first = Math.min(...rows.map(({ top }) => top));
  const last = Math.max(...rows.map((row) => row.bottom));
  const by =
    last > bottom
      ? Math.min(last - bottom, Math.max(0, first - sentence.height - space))
      : Math.min(0, first - sentence.bottom - space);
  return withWholeHead(by, table, sentence);
}

/** A head that would be half covered by the sentence is covered. */
function withWholeHead(by: number, table: HTMLTableElement, sentence: DOMRect): number {
  const head = table.tHead?.getBoundingClientRect();
  const top = Math.max(sentence.height, sentence.bottom - by);
  const isCut = head && head.top - by < top && head.bottom - by > top;
  return isCut ? head.bottom - top : by;
}
