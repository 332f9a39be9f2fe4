/** The picture of an answer beside a link to it: made by `npm run pictures`, kept in the tree, and copied into the site as it is. */
import { createHash } from 'node:crypto';

/** What forums and messengers expect. */
export const pictureSize = { width: 1200, height: 630 };

export function pictureFile(slug: string): string {
  return `public/answers/${slug}.png`;
}

/** What it is made from, in few letters: a page whose question, view, example or numbers have changed has an older picture. */
export function pictureSource(page: ParentNode, view: string): string {
  const numbers = page.querySelectorAll('.short-answer [data-quantity], .ledger [data-quantity]');
  const parts = [
    view,
    page.querySelector('h1')?.textContent,
    page.querySelector('iframe')?.getAttribute('src'),
    ...[...numbers].map(({ textContent }) => textContent),
  ];
  return createHash('sha256').update(parts.join('\n')).digest('base64url').slice(0, 16);
}
