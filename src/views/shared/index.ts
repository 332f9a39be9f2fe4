/** Parts shared by views and shells. */

export {
  type Beat,
  beatsOf,
  indexOf,
  isShown,
  lastBeatAt,
  linkedStop,
  nearestBeat,
  stopOf,
} from './beats/beats';
export { ColumnTable } from './chart/FigureTable';
export { CopiedText, CopyButton, useCopied } from './chrome/CopyButton';
export { copyText } from './chrome/copyText';
export { DialogFrame } from './chrome/DialogFrame';
export { FailureBoundary } from './chrome/FailureBoundary';
export { FailureNotice } from './chrome/FailureNotice';
export { Icon, type IconName } from './chrome/Icon';
export { OverlayButton } from './chrome/OverlayButton';
export { OnPaperContext } from './chrome/onPaper';
export { isPanelInSight, Panel, PanelControlsContext, PanelHeadContext, panelId } from './chrome/Panel';
export { PopoverFrame } from './chrome/PopoverFrame';
export { remInPixels } from './chrome/remInPixels';
export { Tip } from './chrome/Tip';
export { CheckBox } from './fields/CheckBox';
export { Choice, type ChoiceOption } from './fields/Choice';
export { FileButton } from './fields/FileButton';
export { NumberField } from './fields/NumberField';
export { Options } from './fields/Options';
export { readFileText } from './fields/readFileText';
export { useFileDrop } from './fields/useFileDrop';
export { stopAt } from './grid/stopAt';
export { useRovingGrid } from './grid/useRovingGrid';
export { chosenLatex, usualLatex } from './latex/chosenLatex';
export { totalRows, updateRows } from './ledger/ledgerRows';
export { AuthorsNote, NoteButton, NoteText } from './note/AuthorsNote';
export { BarredText } from './quantity/BarredText';
export { linkedQuantity } from './quantity/linkedQuantity';
export { ProseText } from './quantity/ProseText';
export { PendingMark, QuantityNumber, QuantityText } from './quantity/QuantityNumber';
export { SymbolText } from './quantity/SymbolText';
export { Tex } from './quantity/Tex';
export { StagedStopContext, type StepView, shownAt, useStep } from './quantity/useStep';
export { InSightContext } from './work/inSight';
export { JobLine } from './work/JobLine';
export { Job, type Work } from './work/job';
export { isComputing } from './work/runInSlices';
export { StepThreadContext } from './work/stepThread';
export { useJob } from './work/useJob';
