/** A group of controls with one tab stop: arrow keys move between controls with `stopAt`. */
import { type ReactNode, useEffect, useRef } from 'react';
import { focusCell, type GridPlace, useRovingGrid } from './useRovingGrid';

interface RovingGroupProps {
  readonly className?: string;
  /** For screen readers; absent: what is around it names it. */
  readonly label?: string;
  /** The number of rows of controls. */
  readonly rows: number;
  /** The control that Tab enters. */
  readonly entry: GridPlace;
  /** In a dialog, whose focus it takes: arrow keys lead on at once. */
  readonly takesFocus?: boolean;
  readonly children: ReactNode;
}

export function RovingGroup({ className, label, rows, entry, takesFocus = false, children }: RovingGroupProps) {
  const group = useRef<HTMLDivElement>(null);
  const onKeyDown = useRovingGrid({ grid: group, entry });
  const { row, column } = entry;
  useEffect(() => {
    if (takesFocus && group.current) focusCell(group.current, { row, column });
  }, [takesFocus, row, column]);
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
