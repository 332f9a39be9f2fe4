/** Shows the page for paper whenever the browser prints. */
import { useEffect, useSyncExternalStore } from 'react';
import { letterOf } from '../../../kit';
import { onDemand } from '../../../memory';
import { type ExplainerStore, useStore, useStoreApi } from '../../../store';
import { beginPrint, hidePaper, onPaperChange, type ShownPaper, setPaperParts, shownPaper } from './paperState';

type Printing = typeof import('./printOnRequest');

const printing = onDemand((): Promise<Printing> => import('./printOnRequest'));

/** Loads what printing needs; until then, the browser prints the screen. */
export async function loadPrinting(store: ExplainerStore): Promise<Printing> {
  const loaded = await printing.load();
  setPaperParts(loaded);
  void loaded.fetchPrinted(store);
  return loaded;
}

/** In milliseconds: with what later visits need without a network, when the first screen has long had its own. */
const afterPaint = 3000;

function ignored(): void {
  // It is requested again when the pointer moves, or the key is pressed.
}

/** The page to be printed, if anything is. */
export function usePaper(): ShownPaper | undefined {
  const store = useStoreApi();
  const view = useStore((state) => state.otherKeys.view);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another view may be printed
  useEffect(() => void printing.now()?.fetchPrinted(store), [store, view]);
  // The browser's own menu, and a program that prints, say so only when it is too late to load anything.
  useEffect(() => {
    const loading = setTimeout(() => loadPrinting(store).catch(ignored), afterPaint);
    return () => clearTimeout(loading);
  }, [store]);
  useEffect(() => {
    let isPreparing = false;
    const onKeyDown = (event: KeyboardEvent): void => {
      // In a frame, the key belongs to the page around it.
      if (!isPrintKey(event) || parent !== self) return;
      event.preventDefault();
      // A held key asks for one printout.
      if (isPreparing || shownPaper()) return;
      isPreparing = true;
      printWhenReady(store)
        .catch(() => print())
        .finally(() => {
          isPreparing = false;
        });
    };
    addEventListener('beforeprint', beginPrint);
    addEventListener('afterprint', hidePaper);
    addEventListener('keydown', onKeyDown);
    return () => {
      removeEventListener('beforeprint', beginPrint);
      removeEventListener('afterprint', hidePaper);
      removeEventListener('keydown', onKeyDown);
    };
  }, [store]);
  return useSyncExternalStore(onPaperChange, shownPaper);
}

/** For this key, the browser would print at once, when views may still be computing. */
function isPrintKey(event: KeyboardEvent): boolean {
  return (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && letterOf(event) === 'p';
}

async function printWhenReady(store: ExplainerStore): Promise<void> {
  const { printPage } = await loadPrinting(store);
  await printPage(store);
}
