/**
 * What the page asks of a browser and jsdom does not have: MathML elements have no style there, so that their style,
 * and with it every accessible name with a formula in it, cannot be computed; there are no media and nothing scrolls.
 */
const computedStyle = window.getComputedStyle.bind(window);

window.getComputedStyle = (element, pseudo) => {
  let styled: Element | null = element;
  while (styled && !('style' in styled)) styled = styled.parentElement;
  return computedStyle(styled ?? document.documentElement, pseudo);
};

/** What the system asks for; tests may say so. */
export const system = { dark: false, moreContrast: false, forced: false };

window.matchMedia = (media) =>
  ({
    media,
    matches:
      (media.includes('dark') && system.dark) ||
      (media.includes('contrast: more') && system.moreContrast) ||
      (media.includes('forced-colors') && system.forced),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }) as unknown as MediaQueryList;

Element.prototype.scrollIntoView = () => undefined;

// As wide as a laptop: three panels abreast.
window.innerWidth = 1440;
