/** What the axes of a chart show, for the stylesheet, which writes it beside them on a slide: there nobody can point at anything. */
import type { CSSProperties } from 'react';
import { messages } from '../../text';

export function axisNames(chart: keyof typeof messages.slide.axes): CSSProperties {
  const { axes, across, up } = messages.slide;
  return {
    '--axis-up': JSON.stringify(up(axes[chart].up)),
    '--axis-across': JSON.stringify(across(axes[chart].across)),
  } as CSSProperties;
}
