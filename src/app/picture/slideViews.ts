/** The views of which there are pictures: all but those that are forms, or a text beside another view. */
import type { ViewName } from '../../store';
import { type NamedView, shownViews } from '../../views';

const without: ReadonlySet<ViewName> = new Set(['editor', 'lesson']);

export const slideViews: readonly NamedView[] = shownViews.filter(({ name }) => !without.has(name));

/** Tables and formulas, whose type may be larger where they leave room; a drawing takes all the room that it gets. */
export const growingViews: ReadonlySet<ViewName> = new Set([
  'formulas',
  'matrix',
  'product',
  'outputs',
  'weights',
  'explanation',
  'influence',
  'compare',
]);

/** Views with marks of either sign and no legend of their own for them. */
export const signedViews: ReadonlySet<ViewName> = new Set([
  'ledger',
  'matrix',
  'product',
  'outputs',
  'influence',
  'epoch',
  'pictures',
]);
