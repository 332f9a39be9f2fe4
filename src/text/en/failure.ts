/** Shown instead of a panel, a dialog or the page when it fails. */
export const failure = {
  title: (name: string): string => `${name} could not be shown.`,
  pageTitle: 'The page could not be shown.',
  panelHelp: 'The rest of the page still works. Reload the panel; if it fails again, reset the view.',
  dialogHelp: 'The rest of the page still works. Close the dialog or reload it.',
  pageHelp: 'Reload the page; if it fails again, reset it to the first example.',
  reloadPanel: 'Reload panel',
  reloadDialog: 'Reload dialog',
  reloadPage: 'Reload page',
  resetView: 'Reset view',
  copyDetails: 'Copy details',
  /** One line each: what failed, the link to it, the error. */
  details: (name: string, link: string, message: string): string => `${name}\n${link}\n${message}`,
  page: 'Page',
};
