/** Scenario, changes, cursor and preferences; what is derived from them; the address that says them. */
export type { AddressState } from './addressState';
export { firstNonFiniteStepOf, focusOf, phaseFocusFollowUps, runFor, runOf, traceOf } from './derived';
export type { ScenarioEditOptions } from './editActions';
export { headlineFollowUps, headlineOf, type Selection } from './headline';
export { type AddressBar, bindHistory } from './historyBinding';
export { keepPreference, keptPreferences } from './keptPreferences';
export { messageText } from './notices';
export { openPanels, readViewNames, shownView, type ViewName, viewNames } from './panels';
export { type ReadAddress, type ReadOptions, readAddress, readEntries } from './readAddress';
export { createSafeStorage, type SafeStorage } from './safeStorage';
export { readScenarioLink, scenarioLink, scenarioText } from './scenarioLink';
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
export type { Actions, ExplainerStore } from './storeTypes';
export { type Moment, partsOf, phasesOf } from './transport';
export type { Errand } from './travel';
export { StoreContext, useStore, useStoreApi } from './useStore';
export { addressEntries, fitsIntoLink, writeAddress } from './writeAddress';
