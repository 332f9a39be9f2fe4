/** A choice among all views, in the order of choosing, which is their order in the frame or on paper. */

import { CheckBox } from '../../kit';
import type { ViewName } from '../../store';
import { shownViews } from '../../views';

interface ViewChoiceProps {
  readonly legend: string;
  readonly chosen: readonly ViewName[];
  readonly onChange: (views: readonly ViewName[]) => void;
}

export function ViewChoice({ legend, chosen, onChange }: ViewChoiceProps) {
  return (
    <fieldset className="stack share-views">
      <legend className="aside">{legend}</legend>
      <div className="controls share-view-list">
        {shownViews().map(({ name, title }) => (
          <CheckBox
            key={name}
            isSelected={chosen.includes(name)}
            onChange={(selected) => onChange(selected ? [...chosen, name] : chosen.filter((one) => one !== name))}
          >
            {title()}
          </CheckBox>
        ))}
      </div>
    </fieldset>
  );
}
