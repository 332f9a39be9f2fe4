/** Which parts of Compare are shown, and whether it offers other comparisons: a scene of a lesson has chosen its own. */
import { useStore, useViewKey } from '../../store';

export const partNames = ['ledger', 'weights', 'losses', 'distance'] as const;
export type PartName = (typeof partNames)[number];

/** Those of a link or scene, in their usual order; all of them where none is named. */
export function useParts(): readonly PartName[] {
  const [key = ''] = useViewKey('compare.parts');
  const named = key.split(',');
  const parts = partNames.filter((name) => named.includes(name));
  return parts.length > 0 ? parts : partNames;
}

export function useOffersChoices(): boolean {
  return useStore(({ lesson, isWriting }) => lesson === undefined || isWriting === true);
}
