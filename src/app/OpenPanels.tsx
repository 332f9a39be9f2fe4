/** The panels that were asked for, under those that are always there. */
import { useRef } from 'react';
import { openPanels, useStore, type ViewName } from '../store';
import { PanelControlsContext } from '../views';
import { focusAfterPanel } from './focusAfterPanel';
import { type OptionalPanel, optionalPanels } from './optionalPanels';
import { PanelBoundary } from './PanelBoundary';
import { useIntoSight } from './useIntoSight';

export function OpenPanels() {
  const view = useStore((state) => state.otherKeys.view);
  const setPanel = useStore((state) => state.setPanel);
  const panels = openPanels({ otherKeys: view === undefined ? {} : { view } })
    .map((name) => optionalPanels.find((panel) => panel.name === name))
    .filter((panel) => panel !== undefined);
  const atFirst = useRef(view);
  if (panels.length === 0) return null;
  return (
    <div className="open-panels">
      {panels.map((panel) => (
        <OpenPanel
          key={panel.name}
          panel={panel}
          comesIntoSight={view !== atFirst.current}
          onClose={(name) => setPanel(name, false)}
        />
      ))}
    </div>
  );
}

interface OpenPanelProps {
  readonly panel: OptionalPanel;
  /** Opened by hand: it stands below what is on the screen and would not be seen. A link's panels leave the page at its top. */
  readonly comesIntoSight: boolean;
  readonly onClose: (name: ViewName) => void;
}

/** A panel remembers in the link whether it was given the whole width. */
function OpenPanel({ panel: { name, full = false, View }, comesIntoSight, onClose }: OpenPanelProps) {
  const slot = useRef<HTMLDivElement>(null);
  useIntoSight(slot, comesIntoSight);
  const key = `${name}.width`;
  const wide = useStore((state) => state.viewKeys[key] === 'full') || full;
  const setViewKey = useStore((state) => state.setViewKey);
  const room = full ? undefined : { wide, onToggle: () => setViewKey(key, wide ? undefined : 'full') };
  const close = (): void => {
    focusAfterPanel(slot.current);
    onClose(name);
  };
  return (
    <div className={`slot ${wide ? 'full' : ''}`} ref={slot}>
      <PanelControlsContext value={{ onClose: close, room }}>
        <PanelBoundary name={name}>
          <View />
        </PanelBoundary>
      </PanelControlsContext>
    </div>
  );
}
