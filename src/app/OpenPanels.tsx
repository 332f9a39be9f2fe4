/** The panels that were asked for, under those that are always there. */
import { openPanels, useStore, type ViewName } from '../store';
import { PanelControlsContext } from '../views';
import { type OptionalPanel, optionalPanels } from './optionalPanels';

export function OpenPanels() {
  const view = useStore((state) => state.otherKeys.view);
  const setPanel = useStore((state) => state.setPanel);
  const panels = openPanels({ otherKeys: view === undefined ? {} : { view } })
    .map((name) => optionalPanels.find((panel) => panel.name === name))
    .filter((panel) => panel !== undefined);
  if (panels.length === 0) return null;
  return (
    <div className="open-panels">
      {panels.map((panel) => (
        <OpenPanel key={panel.name} panel={panel} onClose={(name) => setPanel(name, false)} />
      ))}
    </div>
  );
}

interface OpenPanelProps {
  readonly panel: OptionalPanel;
  readonly onClose: (name: ViewName) => void;
}

/** A panel remembers in the link whether it was given the whole width. */
function OpenPanel({ panel: { name, full = false, View }, onClose }: OpenPanelProps) {
  const key = `${name}.width`;
  const wide = useStore((state) => state.viewKeys[key] === 'full') || full;
  const setViewKey = useStore((state) => state.setViewKey);
  const room = full ? undefined : { wide, onToggle: () => setViewKey(key, wide ? undefined : 'full') };
  return (
    <div className={`slot ${wide ? 'full' : ''}`}>
      <PanelControlsContext value={{ onClose: () => onClose(name), room }}>
        <View />
      </PanelControlsContext>
    </div>
  );
}
