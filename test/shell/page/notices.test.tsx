/** Notices are heard once, without their buttons, and after what the press itself has done. */
import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { answerFirstTimes } from '../../../src/shell/firstTimes/answerFirstTimes';
import { sayNews } from '../../../src/shell/heard/sayNews';
import { Notices } from '../../../src/shell/page/Notices';
import { createExplainerStore, type ExplainerStore } from '../../../src/store';
import { withNotice } from '../../../src/store/notices';
import { renderIn } from '../../renderIn';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function notify(store: ExplainerStore, name: string): void {
  const message = { key: 'lessonNotLoaded' as const, params: [name] as [string] };
  act(() => store.setState(({ notices }) => ({ notices: withNotice(notices, message, { kind: 'error' }) })));
}

/** The texts that come into regions, in their order, until the page is at rest. */
async function heardOf(change: () => void): Promise<readonly string[]> {
  const heard: string[] = [];
  const observer = new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      const region = (target instanceof Element ? target : target.parentElement)?.closest('[role="status"]');
      if (region && addedNodes.length > 0) heard.push(region.textContent);
    }
  });
  observer.observe(document.body, { subtree: true, childList: true });
  change();
  await act(() => vi.advanceTimersByTimeAsync(5000));
  observer.disconnect();
  return heard;
}

it('Notices says the newest alone, without its buttons, and nothing again where one goes', async () => {
  const store = createExplainerStore();
  renderIn(store, <Notices />);
  expect(await heardOf(() => notify(store, 'first'))).toEqual([expect.stringContaining('first')]);
  expect(await heardOf(() => notify(store, 'second'))).toEqual([expect.stringContaining('second')]);
  for (const region of screen.getAllByRole('status')) expect(region.querySelector('button')).toBeNull();
  const [, dismiss] = screen.getAllByRole('button', { name: 'Dismiss' });
  expect(await heardOf(() => act(() => dismiss?.click()))).toEqual([]);
  expect(screen.getAllByRole('status')).toHaveLength(1);
  expect(await heardOf(() => notify(store, 'second'))).toEqual([expect.stringContaining('second')]);
});

it('what a press has done is said before the notice about it', async () => {
  const store = createExplainerStore();
  answerFirstTimes(store);
  sayNews(store);
  renderIn(store, <Notices />);
  const edit = (): void => void store.getState().setWeight({ layer: 2, from: 2, to: 1 }, 0.5);
  expect(await heardOf(() => act(edit))).toEqual([
    expect.stringMatching(/^Weight .* 0\.5/),
    store.getState().notices[0]?.params[0],
  ]);
});
