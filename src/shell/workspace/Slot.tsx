/** The place of one view on the page, with the boundary that contains its errors. */

import type { ReactNode, RefObject } from 'react';
import { MoreBelow } from '../../kit';
import type { ViewName } from '../../store';
import { viewNamed } from '../../views';
import { PanelBoundary } from '../page/PanelBoundary';

interface SlotProps {
  readonly name: ViewName;
  readonly className?: string;
  readonly place?: RefObject<HTMLDivElement | null>;
  /** Its height is fixed by the layout, not by the view. */
  readonly room?: boolean;
  /** Shown before the view. */
  readonly children?: ReactNode;
}

export function Slot({ name, className = '', place, room = false, children }: SlotProps) {
  const { View } = viewNamed(name);
  return (
    <div className={`slot slot-${name} ${className}`} ref={place} data-room={room ? '' : undefined}>
      {children}
      <PanelBoundary name={name}>
        <View />
      </PanelBoundary>
      <MoreBelow />
    </div>
  );
}
