/** What is typed in is followed when the window changes, until the reader scrolls away from it. */
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { keepFieldInSight } from '../../../src/shell/gestures/keepFieldInSight';

const viewport = new EventTarget();
const shown: (string | undefined)[] = [];
const scroll = vi.fn(function (this: Element) {
  shown.push(this.id);
});

/** Other files share the page's objects. */
const former = { visualViewport: window.visualViewport, scrollIntoView: Element.prototype.scrollIntoView };

beforeAll(() => {
  Object.assign(window, { visualViewport: viewport });
  Element.prototype.scrollIntoView = scroll;
  document.body.innerHTML = '<input id="field"><button id="button">b</button>';
  keepFieldInSight();
});

afterAll(() => {
  Object.assign(window, { visualViewport: former.visualViewport });
  Element.prototype.scrollIntoView = former.scrollIntoView;
  document.body.replaceChildren();
});

/** What the window scrolls to when it becomes lower. */
function lower(): readonly (string | undefined)[] {
  shown.length = 0;
  viewport.dispatchEvent(new Event('resize'));
  return [...shown];
}

it('follows the field that has the focus, and nothing else', () => {
  document.getElementById('field')?.focus();
  expect(lower()).toEqual(['field']);
  document.getElementById('button')?.focus();
  expect(lower()).toEqual([]);
});

it('takes nobody back who has scrolled away, until something is typed', () => {
  const field = document.getElementById('field');
  field?.focus();
  window.dispatchEvent(new Event('touchmove'));
  expect(lower()).toEqual([]);
  field?.dispatchEvent(new Event('input', { bubbles: true }));
  expect(lower()).toEqual(['field']);
});
