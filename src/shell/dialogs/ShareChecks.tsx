/** In a form of Share: a choice of any number of things, in the order of choosing. */

import { CheckBox } from '../../kit';
import type { ViewName } from '../../store';
import { shownViews } from '../../views';

interface ChecksProps<Name extends string> {
  readonly legend: string;
  readonly chosen: readonly Name[];
  readonly onChange: (chosen: readonly Name[]) => void;
}

interface ShareChecksProps<Name extends string> extends ChecksProps<Name> {
  readonly options: readonly { readonly name: Name; readonly text: string }[];
}

export function ShareChecks<Name extends string>({ legend, options, chosen, onChange }: ShareChecksProps<Name>) {
  return (
    <fieldset className="stack share-views">
      <legend className="aside">{legend}</legend>
      <div className="controls share-view-list">
        {options.map(({ name, text }) => (
          <CheckBox
            key={name}
            isSelected={chosen.includes(name)}
            onChange={(isOn) => onChange(isOn ? [...chosen, name] : chosen.filter((one) => one !== name))}
          >
            {text}
          </CheckBox>
        ))}
      </div>
    </fieldset>
  );
}

/** A choice among all views, whose order is that of the frame or the paper. */
export function ViewChecks(props: ChecksProps<ViewName>) {
  return <ShareChecks {...props} options={shownViews().map(({ name, title }) => ({ name, text: title() }))} />;
}
