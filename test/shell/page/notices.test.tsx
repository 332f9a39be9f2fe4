/** Notices are heard once, without their buttons. */
import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Notices } from '../../../src/shell/page/Notices';
import { createExplainerStore, type ExplainerStore } from '../../../src/store';
import { withNotice } from '../../../src/store/notices';
import { renderIn } from '../../renderIn';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

function notify(store: ExplainerStore, name: string): void {
  const message = { key: 'lessonNotLoaded' as const, params: [name] as [string] };
  act(() => store.setState(({ notices }) => ({ notices: withNotice(notices, message, { kind: 'error' }) })));
}

/** What is said within the time that a text waits, and before it is taken away. */
function said(): string {
  act(() => void vi.advanceTimersByTime(500));
  const text = screen.getAllByRole('status').map(({ textContent }) => textContent);
  act(() => void vi.advanceTimersByTime(3000));
  return text.join('');
}

it('Notices says the newest alone, and nothing again where one goes', () => {
  const store = createExplainerStore();
  renderIn(store, <Notices />);
  notify(store, 'first');
  expect(said()).toContain('first');
  notify(store, 'second');
  const second = said();
  expect(second).toContain('second');
  expect(second).not.toContain('first');
  const [, dismiss] = screen.getAllByRole('button', { name: 'Dismiss' });
  act(() => dismiss?.click());
  expect(said()).toBe('');
  notify(store, 'second');
  expect(said()).toContain('second');
});
