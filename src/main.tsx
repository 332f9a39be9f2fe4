/** Starts the app: the store, its address, the screen. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { createHost } from './embed';
import { bindHistory, createExplainerStore, createSafeStorage, keepPreference, keptPreferences } from './store';
import 'katex/dist/katex.min.css';
import './app/styles/tokens.css';
import './app/styles/base.css';
import './app/styles/shell.css';

const storage = createSafeStorage();
const store = createExplainerStore({
  preferences: keptPreferences(storage),
  keepPreference: (change) => keepPreference(storage, change),
  storage,
});
// Before the address is written for the first time: the host knows the frame by the one it gave.
const host = createHost(window);
bindHistory(store, window, storage);

const root = document.getElementById('root');
if (!root) throw new Error('index.html: expected an element #root');
createRoot(root).render(
  <StrictMode>
    <App store={store} host={host} />
  </StrictMode>,
);
host.connect(store);
