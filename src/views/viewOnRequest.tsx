/** The definition of a view whose code is fetched when it is first shown; lists have its name and its description before that. */
import type { ComponentType } from 'react';
import { Panel } from '../kit/chrome/Panel';
import { fetchView, onRequest } from '../kit/onRequest';
import { runOf, useStore } from '../store';
import { messages } from '../text';
import type { ViewDefinition } from './view';

interface Rest extends Omit<ViewDefinition, 'View' | 'title' | 'detail'> {
  /** It shows the batch's samples: where the batch is empty it says so, in place of the view. */
  readonly ofSamples?: true;
}

/** `named`: its section of the names in `messages.panels`. */
export function viewOnRequest(
  named: Exclude<keyof typeof messages.panels, 'lesson'>,
  load: () => Promise<ComponentType>,
  { ofSamples, ...rest }: Rest,
): ViewDefinition {
  const View = onRequest(load);
  const title = (): string => messages.panels[named].name;
  return {
    View: ofSamples ? whereSamplesAre(View, title) : View,
    title,
    detail: () => messages.panels[named].detail,
    ...rest,
  };
}

function whereSamplesAre(View: ComponentType, name: () => string): ComponentType {
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
