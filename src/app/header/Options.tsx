/** A few options side by side, one of them selected. */
import { Label, Radio, RadioGroup } from 'react-aria-components';

interface OptionsProps<Value extends string> {
  readonly label: string;
  readonly options: Readonly<Record<Value, string>>;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

export function Options<Value extends string>({ label, options, value, onChange }: OptionsProps<Value>) {
  return (
    <RadioGroup
      className="segmented"
      value={value}
      onChange={(chosen) => onChange(chosen as Value)}
      orientation="horizontal"
    >
      <Label className="field-label">{label}</Label>
      <div className="segments">
        {Object.entries<string>(options).map(([id, text]) => (
          <Radio key={id} value={id} className="segment">
            {text}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
