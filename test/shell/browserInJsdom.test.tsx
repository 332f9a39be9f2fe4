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

it('getComputedStyle tells what a style alone gives: where an element stays, and the size of a rem', () => {
  const { container } = render(
    <div>
      <p style={{ position: 'sticky' }}>stays</p>
      <p>goes</p>
      <dialog open>is above</dialog>
    </div>,
  );
  const parts = [...(container.firstElementChild?.children ?? [])];
  expect(parts.map((part) => getComputedStyle(part).position)).toEqual(['sticky', 'static', 'absolute']);
  expect(getComputedStyle(document.documentElement).fontSize).toBe('');
  document.documentElement.style.fontSize = '24px';
  const large = getComputedStyle(document.documentElement).fontSize;
  document.documentElement.style.fontSize = '';
  expect(large).toBe('24px');
});

it('labels are the ones around a field and the ones that name it', () => {
  const { container } = render(
    <div>
      <label>
        around <input id="one" />
      </label>
      <label htmlFor="one">by name</label>
      <label htmlFor="other">
        of another, <input />
      </label>
    </div>,
  );
  const fields = [...container.querySelectorAll('input')];
  expect(fields.map(({ labels }) => [...(labels ?? [])].map((label) => label.textContent))).toEqual([
    ['around ', 'by name'],
    [],
  ]);
});
