/** The meaning of the colours on a slide: one for each kind of number, marks for the signs. */
import { type RefObject, useEffect, useState } from 'react';
import { useStore, type ViewName } from '../../../store';
import { messages } from '../../../text';
import { viewNamed } from '../../../views';

const kinds = {
  activation: '[data-quantity^="activation."], [data-quantity^="input."], [data-quantity^="preactivation."]',
  delta: '[data-quantity^="delta."], [data-quantity^="outputError."]',
  gradient:
    '[data-quantity^="sampleGradient."], [data-quantity^="gradientSum."], [data-quantity^="batchGradient."], [data-quantity^="runningTotal."]',
  weight: '[data-quantity^="weight."], [data-quantity^="weightAfter."], [data-quantity^="update."]',
  loss: '[data-quantity^="sampleLoss."], [data-quantity^="batchLoss"], [data-quantity^="target."], [data-quantity^="lossAfter"]',
} as const;

type Kind = keyof typeof kinds;

const all = Object.keys(kinds) as readonly Kind[];

interface SlideLegendProps {
  readonly root: RefObject<HTMLElement | null>;
  readonly view: ViewName;
  /** How many steps its curve goes on after the shown one. */
  readonly further: number;
}

export function SlideLegend({ root, view, further }: SlideLegendProps) {
  const words = messages.slide.legend;
  const step = useStore((state) => state.cursor.step);
  const [shown, setShown] = useState<readonly Kind[]>([]);
  useEffect(() => {
    const body = root.current?.querySelector('.slide-body');
    if (!body) return;
    const look = (): void => {
      const found = all.filter((kind) => body.querySelector(kinds[kind]));
      setShown((now) => (now.join() === found.join() ? now : found));
    };
    look();
    const observer = new MutationObserver(look);
    observer.observe(body, { childList: true, attributeFilter: ['data-quantity'], subtree: true });
    return () => observer.disconnect();
  }, [root]);
  return (
    <p className="flow slide-legend">
      {further > 0 && <span className="slide-axis">{messages.slide.later(step + 1, step + further)}</span>}
      {shown.map((kind) => (
        <span key={kind} className={`ink-${kind}`}>
          {typeof words[kind] === 'string' ? words[kind] : words[kind]()}
        </span>
      ))}
      {viewNamed(view).slide?.signed && (
        <>
          <Sign of="positive">{words.positive}</Sign>
          <Sign of="negative">{words.negative}</Sign>
        </>
      )}
    </p>
  );
}

function Sign({ of, children }: { readonly of: 'positive' | 'negative'; readonly children: string }) {
  return (
    <span className="inline-row slide-sign">
      <span className={`sign-swatch ${of}`} />
      {children}
    </span>
  );
}
