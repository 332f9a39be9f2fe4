/** Scenario, changes, cursor and preferences; the values derived from them; and the address that contains them. */
export type { AddressState } from './address/addressState';
export { type AddressBar, bindHistory } from './address/historyBinding';
export { comingInEntries, type ReadAddress, type ReadOptions, readAddress, readEntries } from './address/readAddress';
export { readScenarioLink, scenarioLink, scenarioText } from './address/scenarioLink';
export { addressEntries, fitsIntoLink, writeAddress } from './address/writeAddress';
export {
  comparisonOf,
  firstNonFiniteStepOf,
  focusOf,
  otherRunOf,
  phaseFocusFollowUps,
  runFor,
  runOf,
  traceOf,
} from './derived';
export type { ScenarioEditOptions, TypedWeight } from './editActions';
export { headlineFollowUps, headlineOf, type Selection } from './headline';
export { keepPreference, keptPreferences } from './keptPreferences';
export { messageText } from './notices';
export {
  openPanels,
  readViewNames,
  type StageName,
  shownView,
  stageNames,
  stageOf,
  type ViewName,
  viewNames,
} from './panels';
export { createSafeStorage, type SafeStorage } from './safeStorage';
export { sampleOf, weightOf } from './selection';
export {
  type Cursor,
  defaultPreferences,
  type Message,
  type Notice,
  type Preferences,
  type Snapshot,
  type Source,
  type Speed,
  type State,
  type Theme,
  type Travelling,
} from './state';
export { createExplainerStore, type StoreOptions } from './store';
export type { Actions, ExplainerStore, Keeping } from './storeTypes';
export { type Moment, partsOf, phasesOf } from './transport';
export type { StepJob } from './travel';
export { StoreContext, useActions, useStore, useStoreApi, useViewKey } from './useStore';
