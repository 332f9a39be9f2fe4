/** Starts the app: the store, its address, the screen. */
// First: the app's own styles come after it, and the compressed stylesheet is smaller so.
import 'katex/dist/katex.min.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { fetchTypesetter, keepDrawnFormulas } from './kit';
import { languages } from './languages';
import { App, fetchBelow, type Host, hosts, openedPage, ownPages, ownsPageKeys } from './shell';
import {
  askedHash,
  bindHistory,
  comingDeflate,
  comingReopened,
  createExplainerStore,
  createSafeStorage,
  firstMoreViews,
  keepPreference,
  keepsUndo,
  keptPreferences,
  type Reopened,
  readHash,
} from './store';
import { setLanguage } from './text';
import './shell/styles/tokens.css';
import './shell/styles/sizes.css';
import './shell/styles/base.css';
import './shell/styles/numbers.css';
import './shell/styles/light.css';
import './shell/styles/panel.css';
import './shell/styles/words.css';
import './shell/styles/contrast.css';
import './shell/styles/forcedColors.css';
import './shell/styles/shell.css';
import './shell/styles/header.css';
import './shell/styles/notices.css';
import './shell/styles/headerWidths.css';
import './shell/styles/phoneShell.css';
import './shell/styles/phoneForms.css';
import './shell/styles/overlays.css';
// Last: features add to what the core has.
import './features';

const root = document.getElementById('root');
if (!root) throw new Error('index.html: expected an element #root');

// Notices about the address are in the reader's language.
const hash = askedHash(location);
const language = readHash(hash).entries.get('lang') ?? 'en';
const [ownPage] = ownPages.all().flatMap((pageAt) => pageAt(hash) ?? []);
const browserStorage = createSafeStorage();
const isFrame = parent !== self;
const session = createSafeStorage(() => window.sessionStorage);
const moreViews = firstMoreViews(browserStorage, {
  hash,
  isFrame: isFrame || ownPage !== undefined,
  isReload: navigationType() === 'reload',
  session,
});
const isWhole = !isFrame && ownPage === undefined && moreViews !== false;
// What a host page sets may be written out: its links shall be short.
const deflate = isFrame && comingDeflate()?.catch(() => undefined);
// What is drawn first has its letters and formulas, and does not move when others come.
const opened = openedPage();
if (opened?.isPictured) keepDrawnFormulas(root);
void Promise.all([
  setLanguage(languages[language]),
  hostOf(window),
  // Frames of one page would share it.
  isFrame ? undefined : comingReopened(session, navigationType() !== 'navigate').catch(() => undefined),
  isWhole && fetchBelow(),
  deflate,
  opened?.whenDrawable,
  opened?.isPictured || fetchTypesetter(),
]).then(([isTranslated, host, reopened]) => {
  if (isTranslated) document.documentElement.lang = language;
  if (ownPage === undefined) start(root, { host, reopened });
  else void startOwn(root, ownPage);
});

/** A page of a feature's own, such as a lecture's second window. */
async function startOwn(element: HTMLElement, load: NonNullable<typeof ownPage>): Promise<void> {
  const OwnPage = await load();
  createRoot(element).render(
    <StrictMode>
      <OwnPage />
    </StrictMode>,
  );
}

/** Only a frame has one; without its script the frame is a page like any other. */
async function hostOf(frame: Window): Promise<Host | undefined> {
  if (frame.parent === frame.self) return undefined;
  const [createHost] = hosts.all();
  // Before the address is written for the first time: the host knows the frame by the one it gave.
  return createHost?.(frame).catch(() => undefined);
}

/** How the page was reached in its tab. */
function navigationType(): PerformanceNavigationTiming['type'] {
  const [entry] = performance.getEntriesByType('navigation');
  return entry instanceof PerformanceNavigationTiming ? entry.type : 'navigate';
}

interface Start {
  readonly host: Host | undefined;
  readonly reopened: Reopened | undefined;
}

function start(element: HTMLElement, { host, reopened }: Start): void {
  const storage = host?.storage ?? browserStorage;
  const store = createExplainerStore({
    preferences: { ...keptPreferences(storage, isFrame), moreViews },
    keepPreference: (change) => keepPreference(storage, change),
    storage,
    session: host?.session ?? session,
  });
  bindHistory(store, window, storage, reopened);
  if (!isFrame) keepsUndo(store, session);
  createRoot(element).render(
    <StrictMode>
      <App store={store} host={host} />
    </StrictMode>,
  );
  host?.connect(store, ownsPageKeys);
  // Once everything else is there. Not in a frame, which belongs to its page, nor from a disk, nor while working on the app.
  if (import.meta.env.PROD && !isFrame && /^http/.test(location.protocol)) {
    const start = (): Promise<void> =>
      import('./shell/offline/startOffline').then(({ startOffline }) => startOffline());
    // Where it cannot be fetched, the app works as before, with a network.
    setTimeout(() => start().catch(() => undefined), 3000);
  }
}
