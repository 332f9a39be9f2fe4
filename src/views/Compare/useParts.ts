/** Which parts of Compare are shown, and whether it offers other comparisons: a scene of a lesson has chosen its own. */
import { useMedium } from '../../kit/medium/medium';
import { useStore, useViewKey } from '../../store';

export const partNames = ['ledger', 'weights', 'losses', 'distance'] as const;
export type PartName = (typeof partNames)[number];

/** On a stage all of the ledger can be read. */
const staged: readonly PartName[] = ['ledger'];

/** Those of a link or scene, in their usual order; all of them where none is named. */
export function useParts(): readonly PartName[] {
  const [key = ''] = useViewKey('compare.parts');
  const isStage = useMedium().kind === 'stage';
  const named = key.split(',');
  const parts = partNames.filter((name) => named.includes(name));
  if (isStage) return staged;
  return parts.length > 0 ? parts : partNames;
}

export function useOffersChoices(): boolean {
  return useStore(({ lesson, isWriting }) => lesson === undefined || isWriting === true);
}
