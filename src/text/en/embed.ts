/** The frame in a course page: its slim row. */
export const embed = {
  name: 'Batch Gradient Explainer',
  openInFull: 'Open in full',
  openInFullHint: 'Opens this page in a new tab',
  blocked: 'Address',
  blockedHint: 'The page around this frame does not let it open a tab. Copy the address.',
  shown: 'Shown view',
  nothingToShow: 'None of the views that this frame requests can be shown.',
};
