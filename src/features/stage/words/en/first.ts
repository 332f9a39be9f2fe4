/** What is there from the first visit. */
export const first = {
  present: {
    start: 'Present',
    /** Its shortcut, in the tip of its button. */
    startKey: (key: string) => `Present (${key})`,
  },
};
