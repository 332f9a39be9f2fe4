/** What lessons say before their scripts are loaded. */
export const first = {
  lessonWriting: {
    choose: 'Open or write a lesson…',
    detail: 'a file of your own, with a preview',
  },
};
