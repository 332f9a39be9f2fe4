/** A native checkbox with its label. */
import type { ReactNode } from 'react';
import './CheckBox.css';

interface CheckBoxProps {
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly className?: string;
  /** In a list with one stop of Tab, its row. */
  readonly row?: number;
  readonly children: ReactNode;
}

export function CheckBox({ isSelected, onChange, className = '', row, children }: CheckBoxProps) {
  return (
    <label className={`row checkbox ${className}`}>
      <input
        type="checkbox"
        checked={isSelected}
        onChange={(event) => onChange(event.target.checked)}
        {...(row !== undefined && { 'data-row': row, 'data-column': 0, tabIndex: -1 })}
      />
      {children}
    </label>
  );
}
