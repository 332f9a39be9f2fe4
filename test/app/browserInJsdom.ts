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

/** Whether the system asks for dark colours; tests may say so. */
export const system = { dark: false };

window.matchMedia = (media) =>
  ({
    media,
    matches: media.includes('dark') && system.dark,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }) as unknown as MediaQueryList;

Element.prototype.scrollIntoView = () => undefined;

// As wide as a laptop: three panels abreast.
window.innerWidth = 1440;
