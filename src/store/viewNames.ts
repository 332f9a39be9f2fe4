/** The names of the views, in the order in which lists show them: the core's, and those that features add. */
import { contributions } from '../memory';

/** Views that take the explorer’s place if a link names one of them alone; in a list they are tabs like the others. */
const coreAloneNames = ['pictures', 'compare', 'epoch'] as const;

const coreViewNames = [
  'network',
  'ledger',
  'formulas',
  'sum',
  'product',
  'matrix',
  'arrows',
  'outputs',
  'loss',
  'weights',
  'data',
  'influence',
  'noise',
  'check',
  'editor',
  'lesson',
  ...coreAloneNames,
] as const;

export type CoreViewName = (typeof coreViewNames)[number];

/** Features declare the names of their views in it. */
// biome-ignore lint/suspicious/noEmptyInterface: features merge their views into it.
export interface FeatureViews {}

/** Every view, by its name in links and frames. */
export type ViewName = CoreViewName | keyof FeatureViews;

export type AloneName = (typeof coreAloneNames)[number] | keyof FeatureViews;

export const featureViewNames = contributions<keyof FeatureViews>();

export function viewNames(): readonly ViewName[] {
  return [...coreViewNames, ...featureViewNames.all()];
}

export function aloneNames(): readonly AloneName[] {
  return [...coreAloneNames, ...featureViewNames.all()];
}

/** The view's name, if it can take the explorer’s place. */
export function aloneNamed(name: string | undefined): AloneName | undefined {
  return aloneNames().find((one) => one === name);
}

export function isViewName(text: string): text is ViewName {
  return [coreViewNames, featureViewNames.all()].some((names: readonly string[]) => names.includes(text));
}
