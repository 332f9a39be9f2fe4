/** The app around one store: the explorer, or the views that a frame in a course page shows. */
import { useEffect } from 'react';
import { loadOverPage, onRequest, StepThreadContext } from '../../kit';
import { comingDeflate, type ExplainerStore, StoreContext, useStore } from '../../store';
import { messages } from '../../text';
import { openedPage } from '../opening/openedPage';
import { type Host, pageParts } from '../parts';
import { stepWorker } from '../stepWorker';
import { Missing, Opening } from './Opening';
import { Page, PageParts } from './Page';
import { PageBoundary } from './PageBoundary';
// Before the views that come on request: the stylesheet has the rules in the order of the imports, and theirs change those of frames.
import '../styles/embed.css';

/** Loaded on request, because few visits are to a frame. */
const Embed = onRequest(async () => (await import('./Embed')).Embed);

interface AppProps {
  readonly store: ExplainerStore;
  /** The page around this frame, if there is one. */
  readonly host?: Host | undefined;
}

/** `blur`: the browser's menu, from which the page may be printed. */
const firstMoves = ['pointermove', 'pointerdown', 'keydown', 'blur'] as const;

export function App({ store, host }: AppProps) {
  useEffect(() => openedPage()?.leavePicture(), []);
  useEffect(() => {
    const whenMoved = new AbortController();
    const hear = (): void => {
      import('../gestures/onFirstMove').then(({ onFirstMove }) => onFirstMove(store, !!host), ignored);
    };
    // Such a page has a title of its own, which is heard first.
    const isNamed = !host && location.hash.length > 1;
    if (isNamed) hear();
    const load = (): void => {
      whenMoved.abort();
      loadOverPage();
      if (!isNamed) hear();
      // What fails here is requested again when it is needed.
      for (const part of pageParts.all()) part.load?.(store).catch(ignored);
      comingDeflate()?.catch(ignored);
    };
    for (const move of firstMoves) window.addEventListener(move, load, { capture: true, signal: whenMoved.signal });
    return () => whenMoved.abort();
  }, [store, host]);
  return (
    <StoreContext value={store}>
      <StepThreadContext value={stepWorker}>
        <PageBoundary>
          <Shell host={host} />
        </PageBoundary>
      </StepThreadContext>
    </StoreContext>
  );
}

function ignored(): void {
  // Without it, the page does everything else.
}

function Shell({ host }: Pick<AppProps, 'host'>) {
  const embedded = useStore((state) => state.otherKeys.embed !== undefined);
  const opening = useStore((state) => (state.travelling?.opening ? state.travelling.to.step : undefined));
  const fetching = useStore((state) => state.fetching?.opening === true);
  const missing = useStore((state) => state.missing === true);
  if (missing && parent !== self) return <Missing />;
  if (fetching) return <Opening sentence={messages.travel.fetching} />;
  if (opening !== undefined) return <Opening sentence={messages.travel.opening(opening)} />;
  if (!embedded) return <Page />;
  return (
    <>
      <Embed host={host} />
      <PageParts />
    </>
  );
}
