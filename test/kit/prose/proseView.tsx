/** A document on the screen, around a store of its own. */
import { render } from '@testing-library/react';
import { ProseDocument } from '../../../src/kit/prose/ProseDocument';
import { parseDocument } from '../../../src/prose';
import { createExplainerStore, StoreContext } from '../../../src/store';
import '../../../src/text/later';
import '../../shell/browserInJsdom';

export function showProse(text: string, store = createExplainerStore()) {
  const { container } = render(
    <StoreContext value={store}>
      <ProseDocument document={parseDocument(text)} />
    </StoreContext>,
  );
  return { store, container };
}
