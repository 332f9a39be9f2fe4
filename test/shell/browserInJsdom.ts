/**
 * What the page asks of a browser and jsdom does not have: MathML elements have no style there, so that their style,
 * and with it every accessible name with a formula in it, cannot be computed; there are no media and nothing scrolls.
 */
const computedStyle = window.getComputedStyle.bind(window);

/** Properties that a page without stylesheets decides by the tag and by the attributes that fold or hide it; none is inherited. */
const ownProperties = ['display', 'position', 'overflowX', 'overflowY'] as const;

const known = new Map<string, string>();

function ownValue(element: HTMLElement, property: (typeof ownProperties)[number]): string {
  if (element.style[property] !== '') return element.style[property];
  const attributes = ['hidden', 'open', 'type'].map((name) => String(element.getAttribute(name)));
  const key = [property, element.tagName, ...attributes].join();
  const before = known.get(key);
  if (before !== undefined) return before;
  const value = computedStyle(element)[property];
  known.set(key, value);
  return value;
}

/** Inherited, with what they are where nothing says so. */
const inherited = { visibility: 'visible', pointerEvents: 'auto' } as const;

function inheritedValue(element: Element | null, property: keyof typeof inherited): string {
  if (!element) return inherited[property];
  return (element as HTMLElement).style?.[property] || inheritedValue(element.parentElement, property);
}

/**
 * Each accessible name asks whether its elements are shown, thousands of them in a test, and each table which of its parts stay in sight.
 * jsdom tries every rule of a browser's own stylesheet on each, which took up to a fifth of a test's time; the properties that are
 * asked for most have an answer without that.
 */
window.getComputedStyle = (element, pseudo) => {
  let styled: Element | null = element;
  while (styled && !('style' in styled)) styled = styled.parentElement;
  const owner = (styled ?? document.documentElement) as HTMLElement;
  if (pseudo) return computedStyle(owner, pseudo);
  const read = (name: string): string | undefined => {
    const property = ownProperties.find((one) => one === name);
    if (property) return ownValue(owner, property);
    if (name === 'visibility' || name === 'pointerEvents') return inheritedValue(owner, name);
    // The size of a rem, asked for at each rendering: nothing but its own style gives the root one.
    return name === 'fontSize' && owner === document.documentElement ? owner.style.fontSize : undefined;
  };
  let computed: CSSStyleDeclaration | undefined;
  const whole = (): CSSStyleDeclaration => {
    computed ??= computedStyle(owner);
    return computed;
  };
  return new Proxy({} as CSSStyleDeclaration, {
    get(_, name) {
      if (name === 'getPropertyValue')
        return (property: string) => read(property) ?? whole().getPropertyValue(property);
      const value = read(String(name)) ?? Reflect.get(whole(), name);
      return typeof value === 'function' ? value.bind(whole()) : value;
    },
  });
};

/** jsdom looks for an element's labels, at each question for its name, in every element of the page; they are those around it and those that name it. */
for (const { prototype } of [HTMLButtonElement, HTMLInputElement, HTMLSelectElement, HTMLTextAreaElement]) {
  Object.defineProperty(prototype, 'labels', {
    configurable: true,
    get(this: HTMLElement): readonly HTMLLabelElement[] {
      const labels: readonly HTMLLabelElement[] = [...document.getElementsByTagName('label')];
      return labels.filter((label) => (label.htmlFor ? label.htmlFor === this.id : label.control === this));
    },
  });
}

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
