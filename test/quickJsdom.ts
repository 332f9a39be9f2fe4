/** What jsdom does slowly, done sooner: it took an eighth of the component tests' time. The answers are the same. */

/**
 * Each search by a selector begins with the list of the elements of a tag. The list is live: whoever reads its length or
 * one of its members makes jsdom first look for an element with that name. Here it is read at once, without these questions.
 */
const lengthOf = Object.getOwnPropertyDescriptor(HTMLCollection.prototype, 'length')?.get;
const { item } = HTMLCollection.prototype;
for (const prototype of [Document.prototype, Element.prototype]) {
  const search: (this: Document | Element, tag: string) => HTMLCollectionOf<Element> = prototype.getElementsByTagName;
  Object.defineProperty(prototype, 'getElementsByTagName', {
    configurable: true,
    value(this: Document | Element, tag: string): readonly (Element | null)[] {
      const found = search.call(this, tag);
      return Array.from({ length: lengthOf?.call(found) }, (_, index) => item.call(found, index));
    },
  });
}

/** Accessible names look for what names an element by `[id="…"]`, and jsdom asks every element. On a page, an id is one element's. */
const byId = /^\[id="([^"\\]+)"\]$/;
const { querySelector } = Element.prototype;
Object.defineProperty(Element.prototype, 'querySelector', {
  configurable: true,
  value(this: Element, selector: string): Element | null {
    const [, id] = byId.exec(selector) ?? [];
    const found = id === undefined ? null : document.getElementById(id);
    return found && found !== this && this.contains(found) ? found : querySelector.call(this, selector);
  },
});

interface Styled {
  _settingCssText: boolean;
  style: unknown;
}

/** Each element has a style, with a parser of its own. Most are never asked for it, so it is made at the first question. */
function withLateStyle(element: Element): void {
  // What jsdom keeps of an element is behind its only symbol.
  const [kept] = Object.getOwnPropertySymbols(element);
  let prototype: unknown = kept && Reflect.get(element, kept);
  while (prototype instanceof Object && !Object.hasOwn(prototype, '_initElementCSSInlineStyle')) {
    prototype = Object.getPrototypeOf(prototype);
  }
  if (!(prototype instanceof Object)) throw new Error('jsdom makes styles in another way');
  const make: (this: Styled) => void = Reflect.get(prototype, '_initElementCSSInlineStyle');
  Object.defineProperties(prototype, {
    _initElementCSSInlineStyle: {
      value(this: Styled) {
        this._settingCssText = false;
      },
    },
    style: {
      get(this: Styled) {
        make.call(this);
        return this.style;
      },
      set(this: Styled, style: unknown) {
        Object.defineProperty(this, 'style', { value: style });
      },
    },
  });
}

/**
 * A frame comes after four milliseconds, not seventeen: nothing is drawn, and who waits for one waits a third of some tests' time. A page that
 * has gone has none.
 */
const frame = 4;
const { setTimeout: later, clearTimeout: notLater } = globalThis;
const now = performance.now.bind(performance);
globalThis.requestAnimationFrame = (draw) => Number(later(() => typeof document !== 'undefined' && draw(now()), frame));
globalThis.cancelAnimationFrame = (request) => notLater(request);

withLateStyle(document.createElement('p'));
withLateStyle(document.createElementNS('http://www.w3.org/2000/svg', 'svg'));

export {};
