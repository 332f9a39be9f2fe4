/** A native checkbox with its label. */
import type { ReactNode } from 'react';
import './CheckBox.css';

interface CheckBoxProps {
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly className?: string;
  readonly children: ReactNode;
}

export function CheckBox({ isSelected, onChange, className = '', children }: CheckBoxProps) {
  return (
    <label className={`row checkbox ${className}`}>
      <input type="checkbox" checked={isSelected} onChange={(event) => onChange(event.target.checked)} />
      {children}
    </label>
  );
}
