/** Writes the first screen of a first visit on a phone to the standard output, as HTML: the app itself draws it, from the trace that it computes. */
import './phoneWindow';
import { createRoot } from 'react-dom/client';
import { fetchTypesetter } from '../../src/kit';
import { App } from '../../src/shell';
import { bindHistory, createExplainerStore } from '../../src/store';
import '../../src/features';

const root = document.getElementById('root');
if (!root) throw new Error('first picture: expected an element #root');

// As if the picture were there: what the app draws in its place, before the rest, is the picture.
const drawn = new Promise<string>((resolve) => {
  window.batchGradientPage = {
    isPictured: true,
    whenDrawable: Promise.resolve(),
    leavePicture: () => resolve(root.innerHTML),
  };
});
await fetchTypesetter();
const store = createExplainerStore({ preferences: { moreViews: false } });
bindHistory(store, window);
createRoot(root).render(<App store={store} />);

// The library's names for elements have another number in each visit.
process.stdout.write((await drawn).replace(/\breact-aria\d+-/g, 'picture-'));
process.exit(0);
