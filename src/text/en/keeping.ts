/** What the browser keeps of what is typed. */
export const keeping = {
  refused: 'This browser keeps nothing here: what you type is lost with the page.',
};
