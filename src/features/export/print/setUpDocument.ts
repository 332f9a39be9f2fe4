/** Paper is light and has one size of type. Returns a function that restores the screen, its scrolling and its focus. */
export function setUpDocument(): () => void {
  const { documentElement: root, activeElement } = document;
  const { theme } = root.dataset;
  const scale = root.style.getPropertyValue('--scale');
  const { scrollTop } = root;
  root.dataset.theme = 'light';
  if (!isInPage()) {
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

/** Chosen views in a page: their frame keeps the columns and sizes that its height was told for. */
export function isInPage(): boolean {
  return parent !== self && document.querySelector('.embed:not(.paper)') !== null;
}
