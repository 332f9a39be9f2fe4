import { render } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { partsBelow } from '../../../src/kit/fit/lastLine';
import { Tex } from '../../../src/kit/quantity/Tex';

/** The tops of texts: jsdom has no layout. All are 20 pixels high. */
const tops: Readonly<Record<string, number>> = { a: 100, b: 100, c: 140, d: 180 };

function boxAt(top: number, height: number): DOMRect {
  return new DOMRect(0, top, 300, height);
}

afterEach(() => {
  vi.restoreAllMocks();
});

it('partsBelow has a line for each row of an aligned formula, which is one element', () => {
  Range.prototype.getClientRects ??= () => [] as unknown as DOMRectList;
  // The formula from 100 to 200; what is around it as well.
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(boxAt(100, 100));
  vi.spyOn(Range.prototype, 'getClientRects').mockImplementation(function (this: Range) {
    const top = tops[this.cloneContents().textContent ?? ''];
    return (top === undefined ? [] : [boxAt(top, 20)]) as unknown as DOMRectList;
  });
  const { container } = render(<Tex tex="\begin{aligned}a&b\\&c\\&d\end{aligned}" display />);
  // The formula's other half, for screen readers, is drawn nowhere.
  const lines = partsBelow(0, container).filter(({ isDrawing }) => !isDrawing);
  expect(lines.map(({ box: { top, bottom } }) => [top, bottom])).toEqual([
    [100, 100 + 20],
    [140, 140 + 20],
    [180, 180 + 20],
  ]);
});

it('partsBelow finds what is in an element without a box of its own, and nothing in one that is folded away', () => {
  Range.prototype.getClientRects ??= () => [] as unknown as DOMRectList;
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(boxAt(100, 100));
  vi.spyOn(Range.prototype, 'getClientRects').mockReturnValue([boxAt(140, 20)] as unknown as DOMRectList);
  Element.prototype.checkVisibility = function (this: Element) {
    return !['contents', 'none'].includes(getComputedStyle(this).display);
  };
  const { container } = render(
    <>
      <div style={{ display: 'contents' }}>
        <p>in sight</p>
      </div>
      <div style={{ display: 'none' }}>
        <p>folded away</p>
      </div>
    </>,
  );
  expect(partsBelow(0, container)).toEqual([
    { box: { left: 0, top: 140, right: 300, bottom: 140 + 20 }, isDrawing: false },
  ]);
});
