/** What menus say of Code before its script is loaded. */
export const first = {
  codeView: { name: 'Code', detail: 'this step as NumPy or PyTorch' },
};
