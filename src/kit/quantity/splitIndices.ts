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
    // An invisible separator.
    number.outerHTML = `<mrow><mn>${first}</mn><mo>\u2063</mo><mn>${second}</mn></mrow>`;
  }
}
