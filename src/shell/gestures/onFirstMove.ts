/** What comes when the pointer first moves or a key is pressed, in one script: a first screen dims nothing and has nothing to answer or to say. */
import type { ExplainerStore } from '../../store';
import { answerFirstTimes } from '../firstTimes/answerFirstTimes';
import { keepFocus } from '../heard/keepFocus';
import { keepTitle } from '../heard/pageTitle';
import { sayNews } from '../heard/sayNews';
import { keepFieldInSight } from './keepFieldInSight';

export { DimmedPage } from './DimmedPage';

export function onFirstMove(store: ExplainerStore, isFrame: boolean): void {
  keepFocus();
  keepFieldInSight();
  sayNews(store);
  // A page around a frame has a title of its own, and says what its readers need.
  if (isFrame) return;
  keepTitle(store);
  answerFirstTimes(store);
}
