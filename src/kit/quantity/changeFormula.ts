/**
 * From step to step a formula keeps its form and gets other numbers. What has the same form stays in the page: a browser sets other
 * digits there, and need not style a thousand elements anew.
 */

/**
 * Makes `drawn` hold what `wanted` holds. What has another form is copied from `wanted`; what stays takes over texts and attributes, and keeps
 * what others have marked it with, such as the light of a pointed number.
 */
export function changeFormula(drawn: Node, wanted: Node): void {
  let [old, next] = [drawn.firstChild, wanted.firstChild];
  for (; old && next && haveOneForm(old, next); old = old.nextSibling, next = next.nextSibling) change(old, next);
  const [before, after] = [fromHere(old), fromHere(next)];
  let kept: Node | null = null;
  for (;;) {
    const [last, like] = [before.at(-1), after.at(-1)];
    if (!last || !like || !haveOneForm(last, like)) break;
    change(last, like);
    kept = last;
    before.pop();
    after.pop();
  }
  for (const node of before) drawn.removeChild(node);
  for (const node of after) drawn.insertBefore(node.cloneNode(true), kept);
}

function change(drawn: Node, wanted: Node): void {
  // The browser compares a branch faster than a walk through it.
  if (drawn.isEqualNode(wanted)) return;
  if (drawn instanceof Element && wanted instanceof Element) {
    takeAttributes(drawn, wanted);
    changeFormula(drawn, wanted);
  } else drawn.nodeValue = wanted.nodeValue;
}

function fromHere(first: Node | null): Node[] {
  const nodes: Node[] = [];
  for (let node = first; node; node = node.nextSibling) nodes.push(node);
  return nodes;
}

function haveOneForm(one: Node, other: Node): boolean {
  if (one.nodeName !== other.nodeName) return false;
  if (!(one instanceof Element && other instanceof Element)) return true;
  return (
    one.getAttribute('class') === other.getAttribute('class') &&
    data.every((name) => one.hasAttribute(name) === other.hasAttribute(name))
  );
}

/** What a formula may set itself; all other `data-` attributes are marks. */
const data = ['data-quantity', 'data-blank'];

function takeAttributes(drawn: Element, wanted: Element): void {
  for (const name of drawn.getAttributeNames()) {
    if (!name.startsWith('data-') && !wanted.hasAttribute(name)) drawn.removeAttribute(name);
  }
  for (const { name, value } of wanted.attributes) {
    if (drawn.getAttribute(name) !== value) drawn.setAttribute(name, value);
  }
}
