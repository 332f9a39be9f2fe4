/** Two indices without a comma are two numbers to the ear: w with 2 and 1, not with twenty-one. */

/** What has a pair of indices in any notation: weights, their gradients, and what an optimizer keeps of them. Units have one index. */
const ofPairs = /^[wWvmgu]/;

/** Changes the MathML of a formula; what is seen stays. */
export function splitIndices(formula: Element): void {
  for (const script of formula.querySelectorAll('msub, msubsup')) {
    const [letter, index] = script.children;
    const number = index?.localName === 'mrow' ? index.firstElementChild : index;
    const [, first, second] = /^(\d)(\d)$/.exec(number?.localName === 'mn' ? (number.textContent ?? '') : '') ?? [];
    if (!number || first === undefined || !ofPairs.test(letter?.textContent ?? '')) continue;
    // Part by part: a strict policy of the page lets no text become HTML.
    const make = (name: string, ...content: (Element | string)[]): Element => {
      const element = document.createElementNS(number.namespaceURI, name);
      element.append(...content);
      return element;
    };
    // An invisible separator.
    number.replaceWith(make('mrow', make('mn', first), make('mo', '\u2063'), make('mn', second ?? '')));
  }
}
