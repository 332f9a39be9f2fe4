/** The panels of the open scene; undefined outside lessons. The same list as long as its names are the same. */
import { useMemo } from 'react';
import { readViewNames, scenePanelsOf, useStore, type ViewName } from '../../store';

export function useScenePanels(): readonly ViewName[] | undefined {
  const names = useStore((state) => scenePanelsOf(state)?.join());
  return useMemo(() => (names === undefined ? undefined : readViewNames(names).views), [names]);
}

/** Those among the tabs: network and ledger have their own places. */
export function sceneTabs(panels: readonly ViewName[]): readonly ViewName[] {
  return panels.filter((name) => name !== 'network' && name !== 'ledger');
}
