/** The page while something is presented: the stage, and what every page has over it. */
import { useCallback, useRef, useState } from 'react';
import { useBackCloses } from '../../../kit/chrome/useBackCloses';
import {
  Dimming,
  HeldMove,
  KeysDialog,
  Notices,
  Travel,
  useAppearance,
  useLight,
  usePageKeys,
  useQuantityGestures,
} from '../../../shell';
import { displayKeyOf, useStore } from '../../../store';
import { usePlay } from '../../../views';
import { PresentStage } from './PresentStage';
import { useLeave } from './useLeave';

export function StagePage() {
  const root = useRef<HTMLDivElement>(null);
  const [hasKeys, setHasKeys] = useState(false);
  const showKeys = useCallback(() => setHasKeys(true), []);
  const { leave, onOpening } = useLeave();
  useBackCloses(leave);
  const notation = useStore(displayKeyOf);
  useAppearance();
  usePlay();
  useLight(root);
  // Explain is the presenter's: it enlarges Formulas.
  useQuantityGestures(root, nothing);
  usePageKeys({ onExplain: nothing, onKeysHelp: showKeys });
  return (
    <div className="app" data-layout="wide" data-presenting ref={root}>
      <Travel />
      <Notices />
      <PresentStage key={notation} onLeave={leave} onOpening={onOpening} />
      <Dimming root={root} told={undefined} />
      <HeldMove />
      {hasKeys && <KeysDialog onClose={() => setHasKeys(false)} onShowMe={undefined} />}
    </div>
  );
}

function nothing(): void {
  // There is no panel to open.
}
