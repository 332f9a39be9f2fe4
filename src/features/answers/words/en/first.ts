/** The entry of the menu. */
export const first = {
  answersEntry: {
    choose: 'Answers to common questions…',
    detail: 'one page each, on the site',
  },
};
