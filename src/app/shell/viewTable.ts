/** Every view that can be shown: the name that links and frames use, what it is called, and the room that it wants. */
import type { ComponentType } from 'react';
import { type ViewName, viewNames } from '../../store';
import { messages } from '../../text';
import {
  Arrows,
  Data,
  Explanation,
  Formulas,
  GradientMatrix,
  Influence,
  Ledger,
  Loss,
  MatrixProduct,
  Network,
  NetworkEditor,
  Noise,
  NumericCheck,
  Outputs,
  Sum,
} from '../../views';
import type { Width } from './embedColumns';

interface ViewEntry {
  readonly View: ComponentType;
  readonly title: () => string;
  /** What it answers, in a few words; absent for those that are always there. */
  readonly detail?: () => string;
  /** In a frame; absent: as others. */
  readonly width?: Width;
  /** Is at home on the whole stage only. */
  readonly whole?: boolean;
  /** Has its tab without being asked for. */
  readonly standing?: boolean;
}

export interface NamedView extends ViewEntry {
  readonly name: ViewName;
}

const entries: { readonly [Name in ViewName]: ViewEntry } = {
  network: { View: Network, title: () => messages.network.title },
  ledger: { View: Ledger, title: () => messages.ledger.name, width: 'wide' },
  formulas: { View: Formulas, title: () => messages.formulas.name },
  matrix: { View: GradientMatrix, title: () => messages.matrix.name, width: 'wide', standing: true },
  sum: { View: Sum, standing: true, ...named('sum') },
  arrows: { View: Arrows, standing: true, ...named('arrows') },
  product: { View: MatrixProduct, width: 'across', standing: true, ...named('product') },
  outputs: { View: Outputs, ...named('outputs') },
  loss: { View: Loss, title: () => messages.lossPanel.name, standing: true },
  data: { View: Data, width: 'wide', whole: true, ...named('data') },
  explanation: {
    View: Explanation,
    width: 'wide',
    title: () => messages.explanation.name,
    detail: () => messages.explanation.detail,
  },
  influence: { View: Influence, title: () => messages.influence.name, detail: () => messages.influence.detail },
  noise: { View: Noise, ...named('noise') },
  check: { View: NumericCheck, ...named('check') },
  editor: { View: NetworkEditor, width: 'wide', whole: true, ...named('editor') },
};

/** In the order in which links name them. */
export const shownViews: readonly NamedView[] = viewNames.map((name) => ({ name, ...entries[name] }));

/** Those that are opened on request. */
export const optionalViews: readonly NamedView[] = shownViews.filter(({ detail }) => detail !== undefined);

export function viewNamed(name: ViewName): NamedView {
  return { name, ...entries[name] };
}

/** The words of a view that is fetched when it is first shown. */
function named(name: keyof typeof messages.panels): Required<Pick<ViewEntry, 'title' | 'detail'>> {
  return { title: () => messages.panels[name].name, detail: () => messages.panels[name].detail };
}
