/** Every view, by its name in links and frames; its folder defines it. */
import { type ViewName, viewNames } from '../store';
import { arrows } from './Arrows/view';
import { code } from '../features/code/Code/view';
import { compare } from './Compare/view';
import { data } from './Data/view';
import { epoch } from './Epoch/view';
import { explanation } from './Explanation/view';
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
import { work } from '../features/homework/Work/view';
import { worked } from '../features/homework/Worked/view';

export interface NamedView extends ViewDefinition {
  readonly name: ViewName;
}

const definitions: { readonly [Name in ViewName]: ViewDefinition } = {
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
  explanation,
  influence,
  noise,
  check,
  code,
  compare,
  editor,
  lesson,
  epoch,
  work,
  worked,
};

/** In the order of links. */
export const shownViews: readonly NamedView[] = viewNames.map(viewNamed);

/** The views that are opened on request. */
export const optionalViews: readonly NamedView[] = shownViews.filter(({ detail }) => detail !== undefined);

export function viewNamed(name: ViewName): NamedView {
  return { name, ...definitions[name] };
}
