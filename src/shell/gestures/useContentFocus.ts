/** Where the page's content begins: the skip link leads there, and a view that had the page leaves the focus to it. */
import { useEffect, useRef } from 'react';
import type { AloneName } from '../../store';
import { giveFocus } from './giveFocus';

export function contentStart(): HTMLElement | null {
  const find = (selector: string) => document.querySelector<HTMLElement>(selector);
  return (
    find('[data-scene-title]') ??
    find('#view-ledger [role="grid"] [tabindex="0"]') ??
    find('main .panel :is([tabindex="0"], button)')
  );
}

/** `alone`: the view that has the page, whose way back goes with it. */
export function useContentFocus(alone: AloneName | undefined): void {
  const before = useRef(alone);
  useEffect(() => {
    if (before.current && !alone) giveFocus(contentStart);
    before.current = alone;
  }, [alone]);
}
