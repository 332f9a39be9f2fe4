/** The page while something is presented: the stage, and what every page has over it. */
import { useCallback, useRef, useState, useSyncExternalStore } from 'react';
// First: the stage reads the catalogue's later sections and its own.
import '../../../text/later';
import '../words/en';
import { useBackCloses } from '../../../kit/chrome/useBackCloses';
import {
  Dimming,
  HeldMove,
  KeysDialog,
  Notices,
  Travel,
  tabletFrom,
  useAppearance,
  useLight,
  usePageKeys,
  useQuantityGestures,
} from '../../../shell';
import { displayKeyOf, useStore } from '../../../store';
import { usePlay } from '../../../views';
import { LecturePages } from './LecturePages';
import { PresentStage } from './PresentStage';
import { useLeave } from './useLeave';

/** A phone is no stage: its reader has the scenes of a lecture as pages. */
export function StagePage() {
  const isPhone = useSyncExternalStore(onTurning, () => matchMedia(phone).matches);
  const hasLecture = useStore((state) => state.lecture !== undefined);
  return isPhone && hasLecture ? <LecturePages /> : <WholeStage />;
}

/** On its side, too: a low window under a finger. */
const phone = `(max-width: ${tabletFrom - 0.01}rem), (max-height: 30rem) and (pointer: coarse)`;

function onTurning(onChange: () => void): () => void {
  const query = matchMedia(phone);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}

function WholeStage() {
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
