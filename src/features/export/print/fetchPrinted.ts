/** Fetches the scripts of views that are printed but were not shown yet, such as tabs that a link has opened. */

import { fetchView } from '../../../kit';
import type { ExplainerStore, ViewName } from '../../../store';
import { viewNamed } from '../../../views';
import { printedViews } from './printedViews';

export async function fetchPrinted(
  store: ExplainerStore,
  views: readonly ViewName[] = printedViews(store.getState()).views,
): Promise<void> {
  // What fails here is requested again where it is shown, and reported there.
  await Promise.allSettled(views.map((name) => fetchView(viewNamed(name).View)));
}
