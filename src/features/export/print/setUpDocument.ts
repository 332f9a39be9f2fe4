/**
 * What is printed is light; the page for paper has one size of type, while a screen keeps its own. Returns a function that restores
 * the screen, its scrolling and its focus.
 */
export function setUpDocument(printed: 'paper' | 'screen'): () => void {
  const { documentElement: root, activeElement } = document;
  const { theme } = root.dataset;
  const scale = root.style.getPropertyValue('--scale');
  const { scrollTop } = root;
  root.dataset.theme = 'light';
  if (printed === 'paper') {
    root.dataset.paper = '';
    root.style.setProperty('--scale', '1');
  }
  return () => {
    delete root.dataset.paper;
    if (theme !== undefined) root.dataset.theme = theme;
    root.style.setProperty('--scale', scale);
    if (activeElement instanceof HTMLElement) activeElement.focus({ preventScroll: true });
    root.scrollTop = scrollTop;
  };
}
