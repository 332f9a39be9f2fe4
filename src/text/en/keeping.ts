/** What the browser keeps of what is typed. */
export const keeping = {
  noCourseSystem: 'No course system was found; nothing is recorded.',
  refused: 'This browser keeps nothing here: what you type is lost with the page.',
};
