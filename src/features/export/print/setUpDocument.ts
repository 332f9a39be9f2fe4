/** Paper is light and has one size of type. Returns a function that restores the screen, its scrolling and its focus. */
export function setUpDocument(): () => void {
  const { documentElement: root, activeElement } = document;
  const { theme } = root.dataset;
  const scale = root.style.getPropertyValue('--scale');
  const { scrollTop } = root;
  root.dataset.paper = '';
  root.dataset.theme = 'light';
  root.style.setProperty('--scale', '1');
  return () => {
    delete root.dataset.paper;
    if (theme !== undefined) root.dataset.theme = theme;
    root.style.setProperty('--scale', scale);
    if (activeElement instanceof HTMLElement) activeElement.focus({ preventScroll: true });
    root.scrollTop = scrollTop;
  };
}
