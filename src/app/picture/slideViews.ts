/** The views of which there are pictures for slides. */
import type { CSSProperties } from 'react';
import { messages } from '../../text';
import { type NamedView, shownViews } from '../../views';

export const slideViews: readonly NamedView[] = shownViews.filter(({ slide }) => slide !== undefined);

/** What the axes of a view's chart show, for the stylesheet, which writes it beside them. */
export function axisNames({ slide }: NamedView): CSSProperties {
  const { across, up } = messages.slide;
  const [own, counted] = [slide?.axes?.(), slide?.countAxes?.()];
  return {
    ...(own && { '--axis-up': JSON.stringify(up(own.up)), '--axis-across': JSON.stringify(across(own.across)) }),
    ...(counted && {
      '--count-up': JSON.stringify(up(counted.up)),
      '--count-across': JSON.stringify(across(counted.across)),
    }),
  } as CSSProperties;
}
