/** A few options side by side, one of them selected. */
import { Label, Radio, RadioGroup } from 'react-aria-components';
import './Options.css';

interface OptionsProps<Value extends string> {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly options: Readonly<Record<Value, string>>;
  /** Absent: none of them is taken. */
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
}

export function Options<Value extends string>({
  label,
  isLabelHidden = false,
  options,
  value,
  onChange,
}: OptionsProps<Value>) {
  return (
    <RadioGroup
      validationBehavior="aria"
      className="stack segmented"
      value={value ?? null}
      onChange={(chosen) => onChange(chosen as Value)}
      orientation="horizontal"
    >
      <Label className={isLabelHidden ? 'visually-hidden' : 'aside'}>{label}</Label>
      <div className="segments">
        {Object.entries<string>(options).map(([id, text]) => (
          <Radio key={id} value={id} className="row segment">
            {text}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
