/** What the axes of a view's chart show, for the style sheet, which writes it beside them. */
import type { CSSProperties } from 'react';
import type { ViewName } from '../../store';
import { messages } from '../../text';

export function axisNames(view: ViewName): CSSProperties {
  const { axes, across, up } = messages.slide;
  const namesOf = (chart: string): readonly [string, string] | undefined => {
    const named = Object.entries(axes).find(([name]) => name === chart)?.[1];
    return named && [JSON.stringify(up(named.up)), JSON.stringify(across(named.across))];
  };
  const [own, counted] = [namesOf(view), view === 'sum' ? namesOf('histogram') : undefined];
  return {
    ...(own && { '--axis-up': own[0], '--axis-across': own[1] }),
    // Sum counts many samples instead of drawing each.
    ...(counted && { '--count-up': counted[0], '--count-across': counted[1] }),
  } as CSSProperties;
}
