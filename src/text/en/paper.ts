/** On paper, in every view. */
export const paper = {
  rowsLeftOut: (printed: number, all: number): string => `Rows 1 to ${printed} of ${all} are printed.`,
};
