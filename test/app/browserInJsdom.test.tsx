import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import './browserInJsdom';

it('getComputedStyle tells what is hidden by its tag, an attribute, a style or what it is in', () => {
  const { container } = render(
    <div style={{ visibility: 'hidden' }}>
      <p>text</p>
      <p hidden>folded</p>
      <p style={{ display: 'none' }}>gone</p>
      <p style={{ visibility: 'visible' }}>shown again</p>
      <dialog>closed</dialog>
      <dialog open>open</dialog>
      <input type="hidden" />
    </div>,
  );
  const [outside] = container.children;
  const told = [...(outside?.children ?? [])].map((element) => {
    const style = getComputedStyle(element);
    return `${style.display} ${style.getPropertyValue('visibility')}`;
  });
  expect(told).toEqual([
    'block hidden',
    'none hidden',
    'none hidden',
    'block visible',
    'none hidden',
    'block hidden',
    'none hidden',
  ]);
});
