/** A group of controls that is one tab stop: arrow keys go between those that carry `stopAt`. */
import { type ReactNode, useRef } from 'react';
import { type GridPlace, useRovingGrid } from './useRovingGrid';

interface RovingGroupProps {
  readonly className: string;
  /** How many rows of controls there are. */
  readonly rows: number;
  /** The control that Tab enters at. */
  readonly entry: GridPlace;
  readonly children: ReactNode;
}

export function RovingGroup({ className, rows, entry, children }: RovingGroupProps) {
  const group = useRef<HTMLDivElement>(null);
  const onKeyDown = useRovingGrid({ grid: group, entry });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the controls inside
    <div className={className} ref={group} data-rows={rows} onKeyDown={onKeyDown}>
      {children}
    </div>
  );
}
