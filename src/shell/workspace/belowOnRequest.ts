/** What a first visit does not show: fetched when it is asked for, and before the first picture where a link or an earlier visit has it. */
import { fetchView, onRequest } from '../../kit';
import { viewNamed } from '../../views';

export const Below = onRequest(async () => (await import('./Below')).Below);

/** Fetches it, with the view of its first tab; what fails is requested again where it is shown, and reported there. */
export async function fetchBelow(): Promise<void> {
  await Promise.allSettled([Below.fetch(), fetchView(viewNamed('matrix').View)]);
}
