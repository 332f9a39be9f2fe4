/** Printing the open views, or those chosen. */
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { ViewChecks } from '../../../shell';
import { type State, useStoreApi } from '../../../store';
import { messages } from '../../../text';
import { printedViews } from './printedViews';
import { loadPrinting } from './usePaper';

/** Created when the dialog opens. */
export function PrintRow({ state }: { readonly state: State }) {
  const words = messages.print;
  const store = useStoreApi();
  const [views, setViews] = useState(() => printedViews(state).views);
  const [stage, setAlone] = useState<'ready' | 'preparing' | 'blocked'>('ready');
  const print = async (): Promise<void> => {
    setAlone('preparing');
    const { printPage } = await loadPrinting(store);
    setAlone((await printPage(store, views)) ? 'ready' : 'blocked');
  };
  return (
    <section className="controls export-row" aria-label={words.name}>
      <div className="export-what">
        <h3>{words.name}</h3>
        <p className="soft">{words.detail}</p>
      </div>
      <Button className="quiet-button" onPress={() => void print()} isDisabled={views.length === 0}>
        {words.print}
      </Button>
      <p role="status">
        {stage === 'preparing' && words.preparing}
        {stage === 'blocked' && words.blocked}
      </p>
      <details className="export-text">
        <summary className="soft">{words.chosen(views.length)}</summary>
        <ViewChecks legend={words.views} chosen={views} onChange={setViews} />
      </details>
    </section>
  );
}
