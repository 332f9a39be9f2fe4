/**
 * The script of the pages of answers: the filter of the list, and the notation of the example. `?notation=` opens it in that one; the notation
 * that the reader has chosen in the app is offered as such a link. The pages are whole without it.
 */

import { createSafeStorage } from '../../../store';

filterList();
takeNotation();

/** As many words are a sentence, and no question need have them all. */
const sentence = 5;

/** A question is shown if every word that is typed is in it, or in one of its other wordings; of a sentence, if no other one has more of its words. */
function filterList(): void {
  const row = document.querySelector<HTMLElement>('.filter');
  const field = row?.querySelector('input');
  const found = row?.querySelector('output');
  if (!row || !field || !found) return;
  row.hidden = false;
  const items = [...document.querySelectorAll<HTMLElement>('[data-wordings]')];
  const show = (): void => {
    const words = field.value
      .toLowerCase()
      .split(/[\s?!.,;:“”"()]+/)
      .filter(Boolean);
    const counts = items.map((item) => {
      const text = `${item.textContent} ${item.dataset['wordings']}`.toLowerCase();
      return words.reduce((sum, word) => sum + (text.includes(word) ? weightOf(word) : 0), 0);
    });
    const whole = words.reduce((sum, word) => sum + weightOf(word), 0);
    const most = Math.max(0, ...counts);
    const needed = words.length < sentence || most === 0 ? whole : most;
    for (const [at, item] of items.entries()) item.hidden = (counts[at] ?? 0) < needed;
    for (const section of document.querySelectorAll<HTMLElement>('main > section'))
      section.hidden = !section.querySelector('[data-wordings]:not([hidden])');
    const left = items.filter((item) => !item.hidden).length;
    const said = left === 0 ? row.dataset['none'] : row.dataset[needed < whole ? 'nearest' : 'found'];
    found.textContent = words.length === 0 ? '' : (said ?? '').replace('{count}', String(left));
  };
  field.addEventListener('input', show);
  const asked = new URLSearchParams(location.search).get('asked');
  if (asked !== null) field.value = asked;
  // A browser keeps what was typed when the reader comes back.
  show();
}

/** Long words say more of what is asked. */
function weightOf(word: string): number {
  return word.length > 3 ? 4 : 1;
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
  const frame = document.querySelector('iframe');
  frame?.setAttribute('src', withNotation(frame.getAttribute('src') ?? ''));
}

/** In the app, on an earlier visit. What is stored may be broken. */
function chosenNotation(): string | undefined {
  return /"notation":"([\w-]+)"/.exec(createSafeStorage().get('preferences') ?? '')?.[1];
}
