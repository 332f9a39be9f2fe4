/** Scenario, changes, cursor and preferences; the values derived from them; and the address that contains them. */

export { explainKey, isFrameKey, readHash, writeHash } from './address/addressKeys';
export type { AddressState } from './address/addressState';
export { askedHash } from './address/askedHash';
export { comingDeflate, deflated, inflated, withDeflate } from './address/deflated';
export type { Entries, Entry, ReadOptions, Report } from './address/entries';
export { withoutFormer } from './address/former';
export { type AddressBar, bindHistory, type Reopened } from './address/historyBinding';
export { keptScenarios } from './address/keptScenarios';
export { comingInSets, type GivenState, mergeStates } from './address/mergeState';
export { packed, unpacked } from './address/packedLink';
export { comingInAddress, comingInScene, readAddress, readEntries } from './address/readAddress';
export { readOneOf } from './address/readPreferences';
export { linkKeys, type ReadAddress } from './address/readScreen';
export { keptLocally, scenarioLink, scenarioText } from './address/scenarioLink';
export { changesScreen, fitsIntoLink } from './address/screenEntries';
export { shortAddress } from './address/shortAddress';
export { addressEntries, lessonKeysOf, writeAddress } from './address/writeAddress';
export { type Asked, type AskedState, type Asker, askers } from './asked';
export { briefly } from './briefly';
export {
  comparisonOf,
  firstNonFiniteStepOf,
  focusOf,
  otherRunOf,
  phaseFocusFollowUps,
  runOf,
  traceOf,
} from './derived';
export { clipsPerSample, conventionsOf, displayKeyOf, shownTraceOf } from './displayed';
export { type DoorName, doorNames, isDoorName, whatifKey } from './doorNames';
export type { ScenarioEditOptions, TypedWeight } from './editActions';
export {
  type Based,
  type FeatureLink,
  featureLinks,
  fixedPreferences,
  hasOwnScenario,
  type LinkBase,
  type PageFields,
  paperEntries,
} from './featureLinks';
export { firstMoreViews } from './firstMoreViews';
export { headlineFollowUps, headlineOf } from './headline';
export { type Answer, type HostNews, hostNews, type News } from './hostNews';
export { isTooOld } from './isTooOld';
export { type KeptEntry, type KeptList, keptLists } from './kept';
export { keepPreference, keptPreferences } from './keptPreferences';
export { comingReopened, keepsUndo } from './keptUndo';
export { dayOf } from './lesson/days';
export { firstViewOf } from './lesson/firstView';
export { openScenes } from './lesson/openScenes';
export { answersKey, isLessonDone, sceneToContinue } from './lesson/progress';
export {
  asksForQuantity,
  coveringQuestion,
  coverOf,
  coversFormulas,
  isAnyAnswerCovered,
  isBeyondScene,
  type LedgerFace,
  ledgerFaceOf,
  openViewsOf,
  patternAt,
  patternInScene,
  questionOf,
  questionStateOf,
  scenePlaceOf,
} from './lesson/question';
export { type SceneKeys, sceneKeysOf } from './lesson/sceneKeys';
export { scenePanelsOf } from './lesson/scenePanels';
export { hasLeftScene, readScene, type ScenePlace, sceneOf } from './lesson/sceneState';
export { isLessonAddress } from './lesson/siteLesson';
export { isTouched } from './lesson/touched';
export { unmetWordsOf } from './lesson/unmetWordsOf';
export { isLocked, type LockName, lockNames, readLockNames } from './lockNames';
export { hasLongNote, noteOf } from './note';
export { messageText, withNotice } from './notices';
export {
  aloneOf,
  isFirstVisit,
  isFolded,
  lessonViews,
  openPanels,
  readViewNames,
  shownView,
  standingViews,
  type TabPlaces,
  tabsOfFrame,
} from './panels';
export { leftOutKey } from './renumbered';
export { changesLost } from './replaced';
export { createSafeStorage, type SafeStorage, type StorageLike, whenStoredElsewhere } from './safeStorage';
export { sampleOf } from './selection';
export type {
  FeatureState,
  LatexPreference,
  LessonProgress,
  LessonState,
  Notice,
  Speed,
  State,
  Theme,
  Travelling,
} from './state';
export { defaultPreferences } from './state';
export { createExplainerStore } from './store';
export {
  canStore,
  changesOfTexts,
  removeTexts,
  restoreTexts,
  type StoredTexts,
  storedTexts,
  textsChanged,
  whenTextsChange,
} from './storedTexts';
export type { Actions, ExplainerStore, Keeping, KeepingInTab, Refusal } from './storeTypes';
export { type Moment, partsOf, phasesOf } from './transport';
export type { StepJob } from './travel';
export { StoreContext, useActions, useIsLocked, useStore, useStoreApi, useViewKey } from './useStore';
export {
  type AloneName,
  aloneNamed,
  type CoreViewName,
  type FeatureViews,
  featureViewNames,
  isViewName,
  type ViewName,
  viewNames,
} from './viewNames';
