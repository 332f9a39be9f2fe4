/** A formula that changes takes over what has the same form, and is afterwards what KaTeX alone would have set. */
import { render } from '@testing-library/react';
import fc from 'fast-check';
import katex from 'katex';
import { expect, it } from 'vitest';
import { katexOptions, Tex } from '../../../src/kit/quantity/Tex';

const number = fc.oneof(
  fc.double({ min: -9, max: 9, noNaN: true }).map((value) => value.toFixed(3)),
  fc.constantFrom('0', '1.2\\cdot 10^{-7}', '\\infty', 'x_1', '\\htmlData{blank=}{\\square}'),
);

const linked = fc.tuple(fc.nat(3), number).map(([unit, of]) => `\\htmlData{quantity=delta.2.${unit}.0}{${of}}`);

const term = fc.oneof(
  linked,
  number,
  fc.tuple(linked, number).map(([above, below]) => `\\frac{${above}}{${below}}`),
  fc.array(number, { minLength: 1, maxLength: 3 }).map((rows) => `\\begin{bmatrix}${rows.join('\\\\')}\\end{bmatrix}`),
  fc.constantFrom('\\sum_{k=1}^{4}', '\\cdots', '\\left(\\frac12\\right)', '\\sqrt{2}', '\\not a formula {'),
);

const formula = fc
  .tuple(fc.array(term, { maxLength: 5 }), fc.constantFrom('+', '-', '='))
  .map(([terms, sign]) => terms.join(sign));

/** Whether all that is shown is what KaTeX sets where nothing was before: copies, in which the test page writes colours in one way. */
function isSetAlone(shown: Element | null, tex: string, displayMode: boolean): boolean {
  const node = document.createElement('span');
  katex.render(tex, node, { ...katexOptions, displayMode });
  const [drawn, set] = [shown?.firstChild, node.firstChild].map((one) => one?.cloneNode(true));
  return shown?.childNodes.length === 1 && node.childNodes.length === 1 && set?.isEqualNode(drawn ?? null) === true;
}

it('after each change a formula is what it would be without the one before', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(formula, fc.boolean()), { minLength: 2, maxLength: 4 }), (formulas) => {
      const { container, rerender, unmount } = render(<Tex tex="" />);
      for (const [tex, display] of formulas) {
        rerender(<Tex tex={tex} display={display} />);
        expect(isSetAlone(container.firstElementChild, tex, display), tex).toBe(true);
      }
      unmount();
    }),
    { numRuns: 40 },
  );
});

it('where only numbers and their addresses change, each element stays, with the marks that it got', () => {
  const product = (sample: number, value: string): string =>
    `\\htmlData{quantity=delta.1.1.${sample}}{${value}}\\cdot\\frac{x_1}{2}=${value}`;
  const { container, rerender } = render(<Tex tex={product(0, '0.25')} display />);
  const before = [...container.getElementsByTagName('*')];
  const [linked] = before.filter((element) => element.hasAttribute('data-quantity'));
  linked?.setAttribute('data-light', 'same');
  rerender(<Tex tex={product(1, '0.75')} display />);
  const after = [...container.getElementsByTagName('*')];
  expect(after.length).toBe(before.length);
  expect(after.every((element, at) => element === before[at])).toBe(true);
  expect(linked?.getAttribute('data-light')).toBe('same');
  linked?.removeAttribute('data-light');
  expect(isSetAlone(container.firstElementChild, product(1, '0.75'), true)).toBe(true);
});

it('the same formula in two places, and one that comes back, is whole in each and has no marks of others', () => {
  const both = (first: string, second: string) => (
    <>
      <Tex tex={first} display />
      <Tex tex={second} display />
    </>
  );
  const [fraction, root] = ['\\htmlData{quantity=delta.1.1.0}{\\frac{1}{2}}', '\\sqrt{2}'];
  const { container, rerender } = render(both(fraction, fraction));
  const [linked, like] = container.querySelectorAll('[data-quantity]');
  linked?.setAttribute('data-light', 'same');
  expect(like?.hasAttribute('data-light')).toBe(false);
  for (const [first, second] of [
    [root, fraction],
    [fraction, root],
    [fraction, fraction],
  ] as const) {
    rerender(both(first, second));
    const [one, other] = container.children;
    expect(isSetAlone(one ?? null, first, true), first).toBe(true);
    expect(isSetAlone(other ?? null, second, true), second).toBe(true);
  }
});
