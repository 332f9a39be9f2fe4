/** What buttons say of Export before its scripts are loaded. */
export const first = {
  exportButtons: {
    picture: 'Picture for slides',
    pictureOf: (view: string) => `Picture of ${view}, for slides`,
  },
};
