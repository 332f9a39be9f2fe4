export { CopyField } from './dialogs/CopyField';
export { DialogButton } from './dialogs/DialogButton';
export { KeysDialog } from './dialogs/KeysDialog';
export { PackageRow } from './dialogs/PackageForm';
export { ShareChecks, ViewChecks } from './dialogs/ShareChecks';
export { ShareChoices } from './dialogs/ShareChoices';
export { scenarioFile } from './dialogs/scenarioFile';
export { Dimming } from './gestures/Dimming';
export { giveFocus } from './gestures/giveFocus';
export { isInOverlay, isTyping, type OwnsPageKeys, ownsPageKeys, usesArrows } from './gestures/keyOwners';
export { useHeaderFocus } from './gestures/useHeaderFocus';
export { useLight } from './gestures/useLight';
export { usePageKeys } from './gestures/usePageKeys';
export { useQuantityGestures } from './gestures/useQuantityGestures';
export { nextTheme, shownTheme, systemColours } from './header/shownTheme';
export { useAppearance } from './header/useAppearance';
export { openedPage } from './opening/openedPage';
export { App } from './page/App';
export { Explorer } from './page/Explorer';
export { HeldMove } from './page/HeldMove';
export { Notices } from './page/Notices';
export { PanelBoundary } from './page/PanelBoundary';
export { Travel } from './page/Travel';
export {
  type FrameFieldProps,
  frameFields,
  type Host,
  hosts,
  otherPageOf,
  ownPages,
  type ShareRowProps,
} from './parts';
export { CodePicture } from './publicLink/CodePicture';
export { BesideFieldContext, LeadsTo } from './publicLink/LeadsTo';
export { LinkLimits } from './publicLink/LinkLimits';
export { PublicPageField } from './publicLink/PublicPageField';
export { qrCode } from './publicLink/qrCode';
export { canBeOpened, useAudienceLink } from './publicLink/useAudienceLink';
export { tabletFrom } from './workspace/arrangement';
export { fetchBelow } from './workspace/belowOnRequest';
export { Slot } from './workspace/Slot';
export { widthKey } from './workspace/useAlone';
