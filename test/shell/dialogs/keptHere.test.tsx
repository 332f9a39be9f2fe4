/** What the list of kept things says where nothing can be kept, and that it hears of another tab. */
import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { KeptHere } from '../../../src/shell/kept/KeptHere';
import { createExplainerStore, createSafeStorage } from '../../../src/store';
import '../browserInJsdom';
import { renderIn } from '../../renderIn';

const prefix = 'batch-gradient-explainer/';

afterEach(() => {
  vi.restoreAllMocks();
  window.localStorage.clear();
});

describe('KeptHere', () => {
  it('says that nothing can be kept where the browser refuses to', async () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new Error('SecurityError');
    });
    renderIn(createExplainerStore({ storage: createSafeStorage() }), <KeptHere onClose={() => undefined} />);
    await waitFor(() => expect(screen.getByText(/^This browser stores nothing for this page\./)).toBeDefined());
    expect(screen.queryByText(/stored in this browser only/)).toBeNull();
  });

  it('is empty as soon as another tab has deleted all', async () => {
    window.localStorage.setItem(`${prefix}preferences`, '{"theme":"dark"}');
    renderIn(createExplainerStore({ storage: createSafeStorage() }), <KeptHere onClose={() => undefined} />);
    await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(1));
    window.localStorage.clear();
    act(() => void window.dispatchEvent(new StorageEvent('storage', { key: `${prefix}preferences`, oldValue: '{}' })));
    await waitFor(() => expect(screen.queryAllByRole('listitem')).toHaveLength(0));
  });
});
