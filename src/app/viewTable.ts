/** Every view that can be shown, by the name that links and frames use. */
import type { ComponentType } from 'react';
import { type ViewName, viewNames } from '../store';
import { messages } from '../text';
import { Formulas, GradientMatrix, Ledger, Loss, Network } from '../views';
import { optionalPanels } from './optionalPanels';

export interface NamedView {
  readonly name: ViewName;
  readonly title: string;
  readonly View: ComponentType;
  /** Wants half as much room again as others. */
  readonly wide: boolean;
}

const standing: readonly NamedView[] = [
  { name: 'network', title: messages.network.title, View: Network, wide: false },
  { name: 'ledger', title: messages.ledger.name, View: Ledger, wide: true },
  { name: 'formulas', title: messages.formulas.name, View: Formulas, wide: false },
  { name: 'matrix', title: messages.matrix.name, View: GradientMatrix, wide: true },
  { name: 'loss', title: messages.lossPanel.name, View: Loss, wide: false },
];

/** In the order in which links name them. */
export const shownViews: readonly NamedView[] = viewNames
  .map((name) => standing.find((view) => view.name === name) ?? optionalView(name))
  .filter((view) => view !== undefined);

export function viewNamed(name: ViewName): NamedView | undefined {
  return shownViews.find((view) => view.name === name);
}

function optionalView(name: ViewName): NamedView | undefined {
  const panel = optionalPanels.find((one) => one.name === name);
  return panel && { name, title: panel.title, View: panel.View, wide: panel.full ?? false };
}
