/** What jsdom does slowly, done sooner: it took an eighth of the component tests' time. The answers are the same. */

/** What jsdom keeps of a node, apart from what scripts see of it. */
interface Kept {
  readonly nodeType: number;
  readonly _namespaceURI: string | null;
  readonly _qualifiedName: string;
  readonly _ownerDocument: { readonly _parsingMode: string };
  /** Counts the changes of the node and of all that is in it. */
  readonly _version: number;
}

interface Links {
  readonly parent: Kept | null;
  readonly nextSibling: Kept | null;
  readonly firstChild: Kept | null;
}

function symbolOf(owner: object, description: string): symbol {
  const found = Object.getOwnPropertySymbols(owner).find((symbol) => symbol.description === description);
  if (!found) throw new Error(`jsdom has no “${description}” any more`);
  return found;
}

const keptSymbol = symbolOf(document, 'impl');
const keptOf = (node: Node): Kept => Reflect.get(node, keptSymbol);
const seenSymbol = symbolOf(keptOf(document), 'wrapper');
const seenOf = (kept: Kept): Element => Reflect.get(kept, seenSymbol);
const linksSymbol = symbolOf(keptOf(document), 'DOM SymbolTree');
const linksOf = (kept: Kept): Links => Reflect.get(kept, linksSymbol);

/** The node after another in the tree of `root`. */
function following(kept: Kept, root: Kept): Kept | null {
  const { firstChild } = linksOf(kept);
  if (firstChild) return firstChild;
  for (let node: Kept | null = kept; node && node !== root; node = linksOf(node).parent) {
    const { nextSibling } = linksOf(node);
    if (nextSibling) return nextSibling;
  }
  return null;
}

const html = 'http://www.w3.org/1999/xhtml';
const known = new WeakMap<Kept, { readonly version: number; readonly byTag: Map<string, readonly Element[]> }>();

/** The elements of a tag in a node of a page, in their order. Until something changes, they are the same ones. */
function elementsIn(root: Kept, tag: string): readonly Element[] {
  let lists = known.get(root);
  if (lists?.version !== root._version) {
    lists = { version: root._version, byTag: new Map() };
    known.set(root, lists);
  }
  const before = lists.byTag.get(tag);
  if (before) return before;
  const found: Element[] = [];
  const lower = tag.toLowerCase();
  for (let kept = following(root, root); kept; kept = following(kept, root)) {
    const isOne = tag === '*' || kept._qualifiedName === (kept._namespaceURI === html ? lower : tag);
    if (isOne && kept.nodeType === Node.ELEMENT_NODE) found.push(seenOf(kept));
  }
  lists.byTag.set(tag, found);
  return found;
}

/**
 * Each search by a selector begins with the list of the elements of a tag. The list is live: whoever reads its length or one of its members
 * makes jsdom first look for an element with that name. Here it is read at once, without these questions.
 */
for (const prototype of [Document.prototype, Element.prototype]) {
  const search: (this: Document | Element, tag: string) => HTMLCollectionOf<Element> = prototype.getElementsByTagName;
  Object.defineProperty(prototype, 'getElementsByTagName', {
    configurable: true,
    value(this: Document | Element, tag: string): ArrayLike<Element> {
      const kept = keptOf(this);
      return kept._ownerDocument._parsingMode === 'html' ? elementsIn(kept, tag) : search.call(this, tag);
    },
  });
}

interface KeptRadio extends Kept {
  /** What may have only one of that name checked. */
  readonly _radioButtonGroupRoot: Kept | null;
}

/** At each change of a radio button, jsdom asked every node of the page whether it is another one of the group. */
Object.defineProperty(Object.getPrototypeOf(keptOf(document.createElement('input'))), '_otherRadioGroupElements', {
  configurable: true,
  get(this: KeptRadio): readonly Kept[] {
    const group = this._radioButtonGroupRoot;
    if (!group) return [];
    const { name } = seenOf(this) as HTMLInputElement;
    const named = [...elementsIn(group, 'input')].filter((input) => (input as HTMLInputElement).name === name);
    return named
      .map((input) => keptOf(input) as KeptRadio)
      .filter((other) => other !== this && other._radioButtonGroupRoot === group);
  },
});

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

interface KeptStyled {
  _settingCssText: boolean;
  style: KeptStyle;
  getAttributeNS(namespace: null, name: string): string | null;
}

interface KeptStyle {
  cssText: string;
  readonly length: number;
  item(index: number): string;
  getPropertyValue(property: string): string;
  getPropertyPriority(property: string): string;
}

/** The nearest of the prototypes that has a property itself. */
function ownerOf(property: string, object: object): object {
  let prototype: unknown = object;
  while (prototype instanceof Object && !Object.hasOwn(prototype, property)) {
    prototype = Object.getPrototypeOf(prototype);
  }
  if (!(prototype instanceof Object)) throw new Error(`jsdom has no “${property}” any more`);
  return prototype;
}

/**
 * Each element has a style, with a parser of its own. Most are never asked for it, so it is made at the first question, and reads the attribute
 * then: a copy of a formula has hundreds.
 */
function withLateStyle(element: Element): void {
  const prototype = ownerOf('_initElementCSSInlineStyle', keptOf(element));
  const make: (this: KeptStyled) => void = Reflect.get(prototype, '_initElementCSSInlineStyle');
  const changed: (this: KeptStyled, ...change: unknown[]) => void = Reflect.get(prototype, '_attrModified');
  const silently = (kept: KeptStyled, act: () => void): void => {
    kept._settingCssText = true;
    act();
    kept._settingCssText = false;
  };
  Object.defineProperties(prototype, {
    _initElementCSSInlineStyle: {
      value(this: KeptStyled) {
        this._settingCssText = false;
      },
    },
    _attrModified: {
      value(this: KeptStyled, ...change: unknown[]) {
        const isForLater = change[0] === 'style' && !Object.hasOwn(this, 'style');
        if (isForLater) silently(this, () => changed.apply(this, change));
        else changed.apply(this, change);
      },
    },
    style: {
      get(this: KeptStyled) {
        make.call(this);
        const text = this.getAttributeNS(null, 'style');
        if (text !== null) silently(this, () => (this.style.cssText = text));
        return this.style;
      },
      set(this: KeptStyled, style: KeptStyle) {
        Object.defineProperty(this, 'style', { value: style });
      },
    },
  });
}

/** Properties that are no shorthands: where a style has no others, none takes the place of another. */
const plain =
  /^(?:--.*|(?:min-|max-)?(?:width|height)|(?:inline|block)-size|top|bottom|left|right|(?:margin|padding)-(?:top|bottom|left|right))$|^(?:vertical-align|opacity|display|color)$/;

/** For each property that is set, jsdom writes the whole style three times, and looks for borders in it. */
function withQuickText(style: object): void {
  const prototype = ownerOf('cssText', style);
  const whole = Object.getOwnPropertyDescriptor(prototype, 'cssText');
  Object.defineProperty(prototype, 'cssText', {
    ...whole,
    get(this: KeptStyle & { readonly _computed: boolean }): string {
      const names = Array.from({ length: this.length }, (_, at) => this.item(at));
      if (this._computed || !names.every((name) => plain.test(name))) return whole?.get?.call(this);
      const parts = names.map((name) => {
        const priority = this.getPropertyPriority(name);
        return `${name}: ${this.getPropertyValue(name)}${priority && ` !${priority}`};`;
      });
      return parts.join(' ');
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
withQuickText(Reflect.get(keptOf(document.createElement('p')), 'style'));

export {};
