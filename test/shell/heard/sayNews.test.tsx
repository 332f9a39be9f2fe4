/** What a key has not done is said only where the key is the page's. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { sayNews } from '../../../src/shell/heard/sayNews';
import { createExplainerStore } from '../../../src/store';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

function saidAfterUndo(on: Element): string {
  on.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true, cancelable: true }));
  vi.advanceTimersByTime(500);
  return document.querySelector('body > [role="status"]')?.textContent ?? '';
}

it('undo that the page has not is said, but not in a form that has its own history', () => {
  sayNews(createExplainerStore());
  const form = document.createElement('div');
  form.innerHTML = '<button>Check</button>';
  document.body.append(form);
  const [button] = form.children;
  if (!button) throw new Error('expected a button');
  form.addEventListener('keydown', (event) => event.stopPropagation(), { once: true });
  expect(saidAfterUndo(button)).toBe('');
  expect(saidAfterUndo(button)).toBe('Nothing to undo.');
});
