/** What views and shells have in common. */
export { Choice, type ChoiceOption } from './Choice';
export { CopiedText, CopyButton, useCopied } from './CopyButton';
export { copyText } from './copyText';
export { DialogHead } from './DialogHead';
export { canvasPng, exportPng, exportSvg } from './exportSvg';
export { Icon, type IconName } from './Icon';
export { linkedQuantity } from './linkedQuantity';
export { NumberField } from './NumberField';
export { Panel, PanelControlsContext } from './Panel';
export { PendingMark, QuantityNumber, QuantityText } from './QuantityNumber';
export { SymbolText } from './SymbolText';
export { Tex } from './Tex';
export { Tip } from './Tip';
export { useLight } from './useLight';
export { useQuantityGestures } from './useQuantityGestures';
export { useRovingGrid } from './useRovingGrid';
export { type StepView, shownAt, useStep } from './useStep';
