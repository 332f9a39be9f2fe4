/**
 * The script of the pages of answers: the search of the list, the figure that becomes the app, and the notation of the example. `?notation=` opens it in that one; the notation
 * that the reader has chosen in the app is offered as such a link. The pages are whole without it.
 */

import { createSafeStorage } from '../../../store';
import { searchIn } from '../search/search';
import { wakeFigure } from './liveFigure';

searchList();
takeNotation();
wakeFigure();

/** What is found stands in the place of the groups, the best first. */
function searchList(): void {
  const row = document.querySelector<HTMLElement>('.filter');
  const field = row?.querySelector('input');
  const said = row?.querySelector('output');
  const found = document.querySelector<HTMLElement>('.found');
  if (!row || !field || !said || !found) return;
  row.hidden = false;
  const items = [...document.querySelectorAll<HTMLElement>('[data-wordings]')];
  const search = searchIn(
    items.map((item) => ({
      question: item.textContent ?? '',
      wordings: item.dataset['wordings'] ?? '',
      words: item.dataset['words'] ?? '',
    })),
  );
  const show = (): void => {
    const isAsked = field.value.trim() !== '';
    const links = (isAsked ? search(field.value) : []).map((index) => items[index]?.querySelector('a'));
    found.replaceChildren(...links.flatMap((link) => (link ? [inList(link)] : [])));
    found.hidden = !isAsked;
    for (const section of document.querySelectorAll<HTMLElement>('main > section'))
      section.hidden = isAsked && links.length > 0;
    const text = links.length === 0 ? row.dataset['none'] : row.dataset['found'];
    said.textContent = isAsked ? (text ?? '').replace('{count}', String(links.length)) : '';
  };
  field.addEventListener('input', show);
  const asked = new URLSearchParams(location.search).get('asked');
  if (asked !== null) field.value = asked;
  // A browser keeps what was typed when the reader comes back.
  show();
}

function inList(link: HTMLAnchorElement): HTMLLIElement {
  const item = document.createElement('li');
  item.append(link.cloneNode(true));
  return item;
}

function takeNotation(): void {
  const row = document.querySelector<HTMLElement>('.notation');
  if (!row) return;
  const names = JSON.parse(row.dataset['names'] ?? '{}') as Readonly<Record<string, string>>;
  const said = (text: string | undefined, notation: string): string =>
    (text ?? '').replace('{name}', names[notation] ?? notation);
  const isOther = (notation: string | null | undefined): notation is string =>
    notation !== 'lecture' && Object.hasOwn(names, notation ?? '');
  const asked = new URLSearchParams(location.search).get('notation');
  const chosen = chosenNotation();
  if (isOther(asked)) {
    openIn(asked);
    row.textContent = said(row.dataset['note'], asked);
    row.hidden = false;
  } else if (isOther(chosen)) {
    const link = document.createElement('a');
    link.href = `?notation=${chosen}`;
    link.textContent = said(row.dataset['offer'], chosen);
    row.append(link);
    row.hidden = false;
  }
}

function openIn(notation: string): void {
  const withNotation = (address: string): string =>
    /[#&]notation=/.test(address) ? address : `${address}&notation=${notation}`;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href*="#"]'))
    link.setAttribute('href', withNotation(link.getAttribute('href') ?? ''));
  for (const shown of document.querySelectorAll<HTMLElement>('[data-live]'))
    shown.dataset['live'] = withNotation(shown.dataset['live'] ?? '');
}

/** In the app, on an earlier visit. What is stored may be broken. */
function chosenNotation(): string | undefined {
  return /"notation":"([\w-]+)"/.exec(createSafeStorage().get('preferences') ?? '')?.[1];
}
