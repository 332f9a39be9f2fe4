/** Notices are heard once, without their buttons. */
import { act, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Notices } from '../../../src/shell/page/Notices';
import { createExplainerStore, type ExplainerStore } from '../../../src/store';
import { withNotice } from '../../../src/store/notices';
import { renderIn } from '../../renderIn';

function notify(store: ExplainerStore, name: string): void {
  const message = { key: 'lessonNotLoaded' as const, params: [name] as [string] };
  act(() => store.setState(({ notices }) => ({ notices: withNotice(notices, message, { kind: 'error' }) })));
}

/** The texts that have come into regions which were there before them: only these are said. */
function heardOf(change: () => void): readonly string[] {
  const observer = new MutationObserver(() => {});
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  change();
  const heard = observer
    .takeRecords()
    .flatMap(
      ({ target }) =>
        target.parentElement?.closest('[role="status"]') ?? (target as Element).closest?.('[role="status"]') ?? [],
    );
  observer.disconnect();
  return [...new Set(heard)].map(({ textContent }) => textContent ?? '');
}

it('Notices says the newest alone, without its buttons, and nothing again where one goes', () => {
  const store = createExplainerStore();
  renderIn(store, <Notices />);
  expect(heardOf(() => notify(store, 'first'))).toEqual([expect.stringContaining('first')]);
  expect(heardOf(() => notify(store, 'second'))).toEqual([expect.stringContaining('second')]);
  for (const region of screen.getAllByRole('status')) expect(region.querySelector('button')).toBeNull();
  const [, dismiss] = screen.getAllByRole('button', { name: 'Dismiss' });
  expect(heardOf(() => act(() => dismiss?.click()))).toEqual([]);
  expect(screen.getAllByRole('status')).toHaveLength(1);
  expect(heardOf(() => notify(store, 'second'))).toEqual([expect.stringContaining('second')]);
});
