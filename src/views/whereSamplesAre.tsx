/** A view of the batch's samples: where the batch is empty it says so, in place of the view. */
import type { ComponentType } from 'react';
import { Panel } from '../kit/chrome/Panel';
import { fetchView } from '../kit/onRequest';
import { runOf, useStore } from '../store';
import { messages } from '../text';

export function whereSamplesAre(View: ComponentType, name: () => string): ComponentType {
  const WhereSamplesAre = () => {
    const isEmpty = useStore((state) => runOf(state).batchOf(state.cursor.step).length === 0);
    if (!isEmpty) return <View />;
    return (
      <Panel name={name()}>
        <p className="view-loading">{messages.phases.emptyBatchView}</p>
      </Panel>
    );
  };
  return Object.assign(WhereSamplesAre, { fetch: () => fetchView(View) });
}
