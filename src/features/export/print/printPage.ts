/** Prints the page when all of it is there: its scripts, and what its views compute. */

import { isComputing } from '../../../kit';
import type { ExplainerStore, ViewName } from '../../../store';
import { fetchPrinted } from './fetchPrinted';
import { hidePaper, showPaper } from './paperState';

/** In milliseconds: how long views may compute, how often they are asked, and how long a browser may take to print. */
const mostComputing = 10_000;
const between = 50;
const patience = 1000;

/** False if nothing is printed, as in a frame whose page does not let it print. `views`: those on the screen by default. */
export async function printPage(store: ExplainerStore, views?: readonly ViewName[]): Promise<boolean> {
  await fetchPrinted(store, views);
  showPaper(views);
  const end = performance.now() + mostComputing;
  do await wait(between);
  while (isComputing() && performance.now() < end);
  if (await hasPrinted()) return true;
  hidePaper();
  return false;
}

/** A page that may not print is told nothing: the browser does not begin. */
async function hasPrinted(): Promise<boolean> {
  const listening = new AbortController();
  let isBegun = false;
  addEventListener('beforeprint', () => (isBegun = true), { signal: listening.signal });
  window.print();
  if (!isBegun) await wait(patience);
  listening.abort();
  return isBegun;
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
