/** The offer of a newer version. */
export const offline = {
  available: 'A new version of the app is available.',
  reload: 'Reload',
  later: 'Later',
};
