/** Below the explorer's upper panels: the line that divides the height, and one view among tabs. */
import { type RefObject, useRef } from 'react';
import type { Arrangement } from './arrangement';
import { Splitter } from './Splitter';
import { Tabs } from './Tabs';
import type { Shown } from './useAlone';

interface BelowProps extends Shown {
  /** The element whose height is divided. */
  readonly frame: RefObject<HTMLElement | null>;
  readonly arrangement: Arrangement;
  /** Nothing is above, so there is no height to divide. */
  readonly isOnly?: boolean;
}

export function Below({ frame, shown, whole, arrangement, isOnly = whole }: BelowProps) {
  const tabs = useRef<HTMLElement>(null);
  return (
    <>
      {!isOnly && <Splitter frame={frame} below={tabs} />}
      <Tabs place={tabs} shown={shown} whole={whole} arrangement={arrangement} />
    </>
  );
}
