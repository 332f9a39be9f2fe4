/** Scenario, changes, cursor and preferences; the values derived from them; and the address that contains them. */
export type { AddressState } from './address/addressState';
export { type AddressBar, bindHistory } from './address/historyBinding';
export { comingInEntries, type ReadAddress, readAddress, readEntries } from './address/readAddress';
export { scenarioLink, scenarioText } from './address/scenarioLink';
export { addressEntries, fitsIntoLink, writeAddress } from './address/writeAddress';
export {
  comparisonOf,
  firstNonFiniteStepOf,
  focusOf,
  otherRunOf,
  phaseFocusFollowUps,
  runOf,
  traceOf,
} from './derived';
export type { ScenarioEditOptions, TypedWeight } from './editActions';
export { headlineFollowUps, headlineOf } from './headline';
export { keepPreference, keptPreferences } from './keptPreferences';
export {
  coveringQuestion,
  coverOf,
  isBeyondScene,
  openViewsOf,
  questionOf,
  questionStateOf,
  scenePlaceOf,
  withNumbers,
} from './lesson/question';
export { comingInScene, readScene, type ScenePlace, sceneOf } from './lesson/sceneState';
export { messageText } from './notices';
export {
  openPanels,
  readViewNames,
  type StageName,
  shownView,
  stageNames,
  stageOf,
  type TabPlaces,
  type ViewName,
  viewNames,
} from './panels';
export { createSafeStorage } from './safeStorage';
export { sampleOf } from './selection';
export type { LessonState, Notice, Speed, State, Travelling } from './state';
export { createExplainerStore } from './store';
export type { ExplainerStore, Keeping } from './storeTypes';
export { type Moment, partsOf, phasesOf } from './transport';
export type { StepJob } from './travel';
export { StoreContext, useActions, useStore, useStoreApi, useViewKey } from './useStore';
