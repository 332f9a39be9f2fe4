/** What every view is made of: numbers, symbols, fields, tables, plots, work in slices. Views import its files; layers above import from here. */

export { BesideContext } from './chrome/beside';

export { IconButton, PlainButton, QuietButton, TextButton } from './chrome/buttons';
export { copyText } from './chrome/copyText';
export { DialogFrame } from './chrome/DialogFrame';
export { downloadBlob, downloadText } from './chrome/download';
export { FailureBoundary } from './chrome/FailureBoundary';
export { FailureNotice } from './chrome/FailureNotice';
export { focusOnce } from './chrome/focusOnce';
export { Icon } from './chrome/Icon';
export { keepInSight } from './chrome/keepInSight';
export { LiveRegion, restAfter, sayIn } from './chrome/LiveRegion';
export { onLongPress } from './chrome/longPress';
export { OverlayButton } from './chrome/OverlayButton';
export {
  isPanelInSight,
  Panel,
  PanelControlsContext,
  PanelHeadContext,
  PanelPictureContext,
  panelId,
} from './chrome/Panel';
export { PopoverFrame } from './chrome/PopoverFrame';
export { remInPixels, useRem } from './chrome/remInPixels';
export { Tip } from './chrome/Tip';
export { CheckBox } from './fields/CheckBox';
export { Choice, type ChoiceOption } from './fields/Choice';
export { FileButton } from './fields/FileButton';
export { letterOf } from './fields/letterOf';
export { NotationChoice } from './fields/NotationChoice';
export { NotKept } from './fields/NotKept';
export { NumberField } from './fields/NumberField';
export { Options } from './fields/Options';
export { readFileText } from './fields/readFileText';
export { TypedTextsContext } from './fields/typedTexts';
export { UndoButtons } from './fields/UndoButtons';
export { hasOwnUndo, isUndoKey, undoKeys } from './fields/undoKeys';
export { useFileDrop } from './fields/useFileDrop';
export { useKeep } from './fields/useKeep';
export { useKeptForm } from './fields/useKeptForm';
export { usePageHistory } from './fields/usePageHistory';
export { useTimeline } from './fields/useTimeline';
export { hasFilesBeside } from './filesBeside';
export { hasLeftOut, hasScrolled } from './fit/hasNoRoom';
export { inFrames, oncePerFrame } from './fit/inFrames';
export { isDisplayed } from './fit/isDisplayed';
export { scrolls } from './fit/isScrolled';
export { MoreBelow } from './fit/MoreBelow';
export { remeasure } from './fit/remeasure';
export { useFit } from './fit/useFit';
export { chosenLatex, usualLatex } from './latex/chosenLatex';
export { MediumContext, media, mediumAttribute } from './medium/medium';
export { AuthorsNote, NoteBesideContext, NoteButton, NoteText } from './note/AuthorsNote';
export { fetchView, loadOverPage, onRequest } from './onRequest';
export { pageOf, readPublicPage, type SharedPage, useSharedPage } from './publicPage';
export { addFaces } from './quantity/addFaces';
export { BarredText } from './quantity/BarredText';
export { linkedQuantity } from './quantity/linkedQuantity';
export { ProseText } from './quantity/ProseText';
export { QuantityNumber } from './quantity/QuantityNumber';
export { SymbolText } from './quantity/SymbolText';
export { Tex } from './quantity/Tex';
export { fetchTypesetter, keepDrawnFormulas } from './quantity/typesetter';
export { StagedFocusContext, StagedStopContext, useStep } from './quantity/useStep';
export { RovingGroup } from './table/RovingGroup';
export { ShortTable } from './table/ShortTable';
export { useRovingGrid } from './table/useRovingGrid';
export { InSightContext } from './work/inSight';
export { JobLine } from './work/JobLine';
export { Job, type Work } from './work/job';
export { isComputing } from './work/runInSlices';
export { StepThreadContext } from './work/stepThread';
export { useJob } from './work/useJob';
