/** A few options side by side, one of them selected. */
import { useId } from 'react';

interface SegmentsProps<Value extends string> {
  readonly label: string;
  readonly options: Readonly<Record<Value, string>>;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly className?: string;
}

export function Segments<Value extends string>({
  label,
  options,
  value,
  onChange,
  className = '',
}: SegmentsProps<Value>) {
  const name = useId();
  return (
    <fieldset className={`epoch-segments ${className}`}>
      <legend className="visually-hidden">{label}</legend>
      <div className="segments">
        {(Object.entries(options) as [Value, string][]).map(([one, text]) => (
          <label key={one} className="segment" data-selected={one === value || undefined}>
            <input
              type="radio"
              className="visually-hidden"
              name={name}
              checked={one === value}
              onChange={() => onChange(one)}
            />
            {text}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
