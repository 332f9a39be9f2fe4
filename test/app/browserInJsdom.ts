/**
 * What the page asks of a browser and jsdom does not have: MathML elements have no style there, so that their style,
 * and with it every accessible name with a formula in it, cannot be computed; there are no media and nothing scrolls.
 */
const computedStyle = window.getComputedStyle.bind(window);

/** By what decides in a page without stylesheets: the tag, and whether its attributes fold or hide it. */
const displays = new Map<string, string>();

function displayOf(element: HTMLElement): string {
  if (element.style.display !== '') return element.style.display;
  const { tagName } = element;
  const key = [tagName, ...['hidden', 'open', 'type'].map((name) => String(element.getAttribute(name)))].join();
  const known = displays.get(key);
  if (known !== undefined) return known;
  const { display } = computedStyle(element);
  displays.set(key, display);
  return display;
}

/** Inherited. */
function visibilityOf(element: Element | null): string {
  if (!element) return 'visible';
  return (element as HTMLElement).style?.visibility || visibilityOf(element.parentElement);
}

/**
 * Each accessible name asks whether its elements are shown, thousands of them in a test. jsdom tries every rule of a browser's own
 * stylesheet on each, which took up to a fifth of a test's time; two properties have an answer without that.
 */
window.getComputedStyle = (element, pseudo) => {
  let styled: Element | null = element;
  while (styled && !('style' in styled)) styled = styled.parentElement;
  const owner = (styled ?? document.documentElement) as HTMLElement;
  if (pseudo) return computedStyle(owner, pseudo);
  const read = (name: string): string | undefined => {
    if (name === 'display') return displayOf(owner);
    return name === 'visibility' ? visibilityOf(owner) : undefined;
  };
  const whole = (): CSSStyleDeclaration => computedStyle(owner);
  return new Proxy({} as CSSStyleDeclaration, {
    get(_, name) {
      if (name === 'getPropertyValue')
        return (property: string) => read(property) ?? whole().getPropertyValue(property);
      const value = read(String(name)) ?? Reflect.get(whole(), name);
      return typeof value === 'function' ? value.bind(whole()) : value;
    },
  });
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
