/** What menus say of My work and Worked solution before their scripts are loaded. */
export const first = {
  workView: { name: 'My work', detail: 'your own numbers of this step, checked' },
  workedView: { name: 'Worked solution', short: 'Worked', detail: 'this step on paper, line by line' },
};
