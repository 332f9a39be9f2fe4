/** The panels that are opened on request, in the order in which the menu offers them. */
import type { ComponentType } from 'react';
import type { ViewName } from '../store';
import { messages } from '../text';
import {
  Arrows,
  Data,
  Explanation,
  Influence,
  MatrixProduct,
  NetworkEditor,
  Noise,
  NumericCheck,
  Outputs,
  Sum,
} from '../views';

export interface OptionalPanel {
  readonly name: ViewName;
  readonly title: string;
  /** What it answers, in a few words. */
  readonly detail: string;
  readonly View: ComponentType;
  /** Needs the whole width of a laptop's screen. */
  readonly full?: boolean;
}

export const optionalPanels: readonly OptionalPanel[] = [
  { name: 'sum', title: messages.panels.sum.name, detail: messages.panels.sum.detail, View: Sum },
  { name: 'arrows', title: messages.panels.arrows.name, detail: messages.panels.arrows.detail, View: Arrows },
  { name: 'outputs', title: messages.panels.outputs.name, detail: messages.panels.outputs.detail, View: Outputs },
  {
    name: 'explanation',
    title: messages.explanation.name,
    detail: messages.explanation.detail,
    View: Explanation,
    full: true,
  },
  {
    name: 'product',
    title: messages.panels.product.name,
    detail: messages.panels.product.detail,
    View: MatrixProduct,
    full: true,
  },
  { name: 'check', title: messages.panels.check.name, detail: messages.panels.check.detail, View: NumericCheck },
  { name: 'influence', title: messages.influence.name, detail: messages.influence.detail, View: Influence },
  { name: 'noise', title: messages.panels.noise.name, detail: messages.panels.noise.detail, View: Noise },
  { name: 'data', title: messages.panels.data.name, detail: messages.panels.data.detail, View: Data, full: true },
  {
    name: 'editor',
    title: messages.panels.editor.name,
    detail: messages.panels.editor.detail,
    View: NetworkEditor,
    full: true,
  },
];
