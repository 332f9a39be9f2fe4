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

function OpenPanel({ panel: { name, full, View }, onClose }: OpenPanelProps) {
  return (
    <div className={`slot ${full ? 'full' : ''}`}>
      <PanelControlsContext value={{ onClose: () => onClose(name) }}>
        <View />
      </PanelControlsContext>
    </div>
  );
}
