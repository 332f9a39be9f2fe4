/** The views, and what a shell needs to arrange them. */

export { answerPages } from './answerPages';
export { explanationParts } from './explanationParts';
export { showsCounted } from './GradientMatrix/gradientsKey';
export {
  type LedgerSampleRow,
  LedgerSentence,
  ledgerFoot,
  ledgerRows,
  SentenceElsewhereContext,
  ToldSentenceContext,
} from './Ledger';
export { BeatText, StageCaption } from './Ledger/staged/StageCaption';
export { Staged } from './Ledger/staged/Staged';
export { StagedFormula } from './Ledger/staged/StagedFormula';
export { TourSentence, type TourStop, tourOf } from './Ledger/staged/tour';
export { HeldDialog, LessonBar } from './Lesson/view';
export { FurtherLossesContext } from './Loss/furtherLosses';
export { mostStacked } from './Network/measures';
export { fetchLastNumbers, hasLastNumbers, keptNumbers, OwnNumbers } from './OwnNumbers';
export { StepSettings } from './StepSettings';
export * from './shared';
export { beatsOf, sampleOfBeat, type Telling, tellingOf } from './stories';
export { Phases, TellButton, type TellProps, Transport, TransportButton, usePlay } from './Transport';
export { type LedTo, type TakenFile, type Taker, takers, withTakers } from './takers';
export type { Width } from './view';
export { type FeatureViewList, featureViews, listedViews, type NamedView, shownViews, viewNamed } from './viewList';
