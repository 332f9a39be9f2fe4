/**
 * The script of the pages of answers: the filter of the list, and links that open the app in the notation of `?notation=`, or in the one that
 * the reader has chosen there. The pages are whole without it.
 */

import { createSafeStorage } from '../../../store';

filterList();
takeNotation();

/** A question is shown if every word that is typed is in it, or in one of its other wordings. */
function filterList(): void {
  const row = document.querySelector<HTMLElement>('.filter');
  const field = row?.querySelector('input');
  const found = row?.querySelector('output');
  if (!row || !field || !found) return;
  row.hidden = false;
  const items = [...document.querySelectorAll<HTMLElement>('[data-wordings]')];
  const show = (): void => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const item of items) {
      const text = `${item.textContent} ${item.dataset['wordings']}`.toLowerCase();
      item.hidden = !words.every((word) => text.includes(word));
    }
    for (const section of document.querySelectorAll<HTMLElement>('main > section'))
      section.hidden = !section.querySelector('[data-wordings]:not([hidden])');
    const left = items.filter((item) => !item.hidden).length;
    const said = left === 0 ? row.dataset['none'] : row.dataset['found'];
    found.textContent = words.length === 0 ? '' : (said ?? '').replace('{count}', String(left));
  };
  field.addEventListener('input', show);
  // A browser keeps what was typed when the reader comes back.
  show();
}

function takeNotation(): void {
  const notation = new URLSearchParams(location.search).get('notation') ?? chosenNotation();
  if (!notation || notation === 'lecture' || !/^[\w-]+$/.test(notation)) return;
  const withNotation = (address: string): string =>
    /[#&]notation=/.test(address) ? address : `${address}&notation=${notation}`;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href*="#"]'))
    link.setAttribute('href', withNotation(link.getAttribute('href') ?? ''));
  const frame = document.querySelector('iframe');
  frame?.setAttribute('src', withNotation(frame.getAttribute('src') ?? ''));
}

/** In the app, on an earlier visit. What is stored may be broken. */
function chosenNotation(): string | undefined {
  return /"notation":"([\w-]+)"/.exec(createSafeStorage().get('preferences') ?? '')?.[1];
}
