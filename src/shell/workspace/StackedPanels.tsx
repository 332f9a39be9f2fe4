/** On narrow screens: the opened views, one below the other, the latest first; those that a question covers are left out. */
import { type RefObject, useEffect, useRef } from 'react';
import { keepInSight, PanelControlsContext } from '../../kit';
import { openPanels, openViewsOf, readScene, useActions, useStore, type ViewName } from '../../store';
import { viewNamed } from '../../views';
import { Slot } from './Slot';

export function StackedPanels() {
  const view = useStore((state) => state.otherKeys.view);
  const open = useStore(openViewsOf);
  const panels = panelsOf(view).filter((name) => open?.includes(name) ?? true);
  const atFirst = useRef(view);
  const ofScene = useStore(({ lesson }) => lesson && readScene(lesson).state.otherKeys.view);
  const scenePanels = panelsOf(ofScene);
  const isByHand = view !== atFirst.current && view !== ofScene;
  if (panels.length === 0) return null;
  return (
    <div className="open-panels">
      {panels.map((name) => (
        <OpenPanel key={name} name={name} isOfScene={scenePanels.includes(name)} comesIntoSight={isByHand} />
      ))}
    </div>
  );
}

function panelsOf(view: string | undefined): readonly ViewName[] {
  return openPanels({ otherKeys: view === undefined ? {} : { view } });
}

interface OpenPanelProps {
  readonly name: ViewName;
  /** The scene speaks of it, and has little room beside its text: it stays, without a button that closes it. */
  readonly isOfScene: boolean;
  /** Opened by hand, so it may be off the screen. Panels of a link leave the page at its top, those of a scene where it is read. */
  readonly comesIntoSight: boolean;
}

function OpenPanel({ name, isOfScene, comesIntoSight }: OpenPanelProps) {
  const slot = useRef<HTMLDivElement>(null);
  useIntoSight(slot, comesIntoSight);
  const { setPanel } = useActions();
  const { stays } = viewNamed(name);
  const isKept = useStore((state) => stays?.(state) ?? false);
  return (
    <PanelControlsContext value={isKept || isOfScene ? undefined : { onClose: () => setPanel(name, false) }}>
      <Slot name={name} place={slot} />
    </PanelControlsContext>
  );
}

/** A newly opened panel comes into sight. */
function useIntoSight(place: RefObject<HTMLElement | null>, wanted: boolean): void {
  // The initial value: a later change of the link opens nothing here.
  const atFirst = useRef(wanted);
  useEffect(() => {
    const element = place.current;
    return atFirst.current && element ? keepInSight(element) : undefined;
  }, [place]);
}
