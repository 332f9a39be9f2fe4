/** Inline styles as they were set: jsdom's own know fewer functions and values than browsers do, and drop or shorten the others. */

type Declarations = Map<string, string>;

/** In the place of the `style` of elements; what is set is written into the attribute. */
export function keepInlineStyles(prototype: object): void {
  const kept = new WeakMap<Element, CSSStyleDeclaration>();
  Object.defineProperty(prototype, 'style', {
    configurable: true,
    get(this: Element) {
      const style = kept.get(this) ?? styleOf(this);
      kept.set(this, style);
      return style;
    },
  });
}

function styleOf(element: Element): CSSStyleDeclaration {
  const declarations: Declarations = new Map();
  const set = (name: string, value: string): void => {
    if (value === '') declarations.delete(name);
    else declarations.set(name, value);
    if (declarations.size === 0) element.removeAttribute('style');
    else element.setAttribute('style', [...declarations].map((one) => `${one.join(': ')};`).join(' '));
  };
  const own = {
    setProperty: set,
    removeProperty: (name: string) => set(name, ''),
    getPropertyValue: (name: string) => declarations.get(name) ?? '',
  };
  return new Proxy({} as CSSStyleDeclaration, {
    get: (_, name) => Reflect.get(own, name) ?? declarations.get(cssName(String(name))) ?? '',
    set(_, name, value) {
      set(cssName(String(name)), String(value ?? ''));
      return true;
    },
  });
}

function cssName(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
