/** A group of controls with one tab stop: arrow keys move between controls with `stopAt`. */
import { type ReactNode, useRef } from 'react';
import { type GridPlace, useRovingGrid } from './useRovingGrid';

interface RovingGroupProps {
  readonly className?: string;
  /** For screen readers; absent: what is around it names it. */
  readonly label?: string;
  /** The number of rows of controls. */
  readonly rows: number;
  /** The control that Tab enters. */
  readonly entry: GridPlace;
  readonly children: ReactNode;
}

export function RovingGroup({ className, label, rows, entry, children }: RovingGroupProps) {
  const group = useRef<HTMLDivElement>(null);
  const onKeyDown = useRovingGrid({ grid: group, entry });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the controls inside
    <div
      className={className}
      {...(label !== undefined && { role: 'group', 'aria-label': label })}
      ref={group}
      data-rows={rows}
      onKeyDown={onKeyDown}
    >
      {children}
    </div>
  );
}
