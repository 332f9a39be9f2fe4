/** The numbers that an example has replaced: what keeps and loads them comes when an example is chosen. */
import type { Keeping } from '../../store';

export function hasLastNumbers({ kept }: Keeping): boolean {
  return (kept('lastNumbers') ?? '') !== '';
}

export const fetchLastNumbers = () => import('./lastNumbers');
