/** Every view, by its name in links and frames; its folder defines it. */
import { contributions } from '../memory';
import { type CoreViewName, type FeatureViews, type ViewName, viewNames } from '../store';
import { arrows } from './Arrows/view';
import { compare } from './Compare/view';
import { data } from './Data/view';
import { epoch } from './Epoch/view';
import { formulas } from './Formulas/view';
import { matrix } from './GradientMatrix/view';
import { influence } from './Influence/view';
import { ledger } from './Ledger/view';
import { lesson } from './Lesson/view';
import { loss } from './Loss/view';
import { product } from './MatrixProduct/view';
import { network } from './Network/view';
import { editor } from './NetworkEditor/view';
import { noise } from './Noise/view';
import { check } from './NumericCheck/view';
import { outputs } from './Outputs/view';
import { pictures } from './Pictures/view';
import { sum } from './Sum/view';
import type { ViewDefinition } from './view';
import { weights } from './Weights/view';

export interface NamedView extends ViewDefinition {
  readonly name: ViewName;
}

const coreViews: { readonly [Name in CoreViewName]: ViewDefinition } = {
  network,
  ledger,
  formulas,
  matrix,
  sum,
  arrows,
  product,
  outputs,
  loss,
  weights,
  pictures,
  data,
  influence,
  noise,
  check,
  compare,
  editor,
  lesson,
  epoch,
};

/** A feature defines all of its views. */
export type FeatureViewList = { readonly [Name in keyof FeatureViews]?: ViewDefinition };

export const featureViews = contributions<FeatureViewList>();

/** In the order of links. */
export function shownViews(): readonly NamedView[] {
  return viewNames().map(viewNamed);
}

/** The one list of views: in the menu, and those of the row in the row below the panels. */
export function listedViews(): readonly NamedView[] {
  return shownViews().filter(({ detail }) => detail !== undefined);
}

export function viewNamed(name: ViewName): NamedView {
  const lists: readonly Readonly<Partial<Record<ViewName, ViewDefinition>>>[] = [coreViews, ...featureViews.all()];
  const definition = lists.find((list) => list[name] !== undefined)?.[name];
  if (!definition) throw new Error(`the view ${name} is not defined`);
  return { name, ...definition };
}
