/** A document on the screen, around a store of its own. */
import { ProseDocument } from '../../../src/kit/prose/ProseDocument';
import { parseDocument } from '../../../src/prose';
import { createExplainerStore } from '../../../src/store';
import '../../../src/text/later';
import '../../shell/browserInJsdom';
import { renderIn } from '../../renderIn';

export function showProse(text: string, store = createExplainerStore()) {
  const { container } = renderIn(store, <ProseDocument document={parseDocument(text)} />);
  return { store, container };
}
