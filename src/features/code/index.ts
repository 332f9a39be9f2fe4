/** Code: a step as a program of NumPy or PyTorch, in a view and by the command `npm run code`. */
import type { Feature } from '../feature';
import { code as view } from './Code/view';
import type { en } from './words/en';
import { first } from './words/en/first';

interface Views {
  readonly code: never;
}

declare module '../../store/viewNames' {
  interface FeatureViews extends Views {}
}
declare module '../../text/shape' {
  interface FeatureMessages extends Words {}
}
type Words = typeof en & typeof first;

export const code: Feature<keyof Views> = { name: 'code', words: first, views: { code: view } };
