/** If both halves of the table do not fit: the choice of the one shown. */
import { messages } from '../../text';

export type Shown = 'frozen' | 'trained';

interface ShownWeightsProps {
  readonly shown: Shown;
  readonly onShow: (shown: Shown) => void;
}

export function ShownWeights({ shown, onShow }: ShownWeightsProps) {
  const words = messages.epoch.shown;
  return (
    <fieldset className="epoch-switch">
      <legend className="visually-hidden">{words.label}</legend>
      <div className="segments">
        {(['frozen', 'trained'] as const).map((one) => (
          <label key={one} className="segment" data-selected={one === shown || undefined}>
            <input
              type="radio"
              className="visually-hidden"
              name="epoch-weights"
              checked={one === shown}
              onChange={() => onShow(one)}
            />
            {words[one]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
