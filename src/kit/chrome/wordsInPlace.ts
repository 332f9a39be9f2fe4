/**
 * What a symbol or a control means, said where it stands. An element names its words by `data-words`; a button with an icon, or a
 * sign, is told by its name.
 */
import { messages } from '../../text';

export interface Words {
  readonly element: Element;
  readonly text: string;
  /** The browser's own tip would stand beside these words, which contain it: it has no title meanwhile. */
  readonly takeTitle: () => void;
  readonly giveBack: () => void;
}

/** Undefined where there are none, and on a number, which has a tip of its own. */
export function wordsAt(target: EventTarget | null): Words | undefined {
  if (!(target instanceof Element)) return undefined;
  const own = target.closest('[data-quantity], [data-words], button, th');
  if (!own || own.matches('[data-quantity]')) return undefined;
  // The keyboard is on the button around what has the words.
  const marked = own.matches('[data-words]') ? own : own.querySelector('[data-words]');
  const text = marked ? textNamed(marked.getAttribute('data-words')) : nameOfIcon(own);
  if (text !== undefined) return wordsWithTitle(marked ?? own, text);
  // Inside a group that has words, a button with a name in full says it itself.
  return wordsAt(own.parentElement);
}

function wordsWithTitle(element: Element, text: string): Words {
  const titled = element.closest('[title]') ?? element.querySelector('[title]');
  const title = titled?.getAttribute('title') ?? '';
  return {
    element,
    text: title.startsWith(text) ? title : `${text} ${title}`.trim(),
    takeTitle: () => titled?.removeAttribute('title'),
    giveBack: () => titled?.setAttribute('title', title),
  };
}

function textNamed(name: string | null): string | undefined {
  const words: Readonly<Record<string, string>> = messages.words;
  return words[name ?? ''];
}

/** A sign, such as ? or 1, is no name. */
const longestSign = 4;

function nameOfIcon(button: Element): string | undefined {
  const name = button.getAttribute('aria-label');
  if (name === null || visibleText(button).length > longestSign) return undefined;
  return name;
}

/** Words that are only for screen readers are a pixel wide. */
function visibleText(element: Element): string {
  return [...element.childNodes]
    .map((node) => (node instanceof Element && node.getBoundingClientRect().width < 2 ? '' : (node.textContent ?? '')))
    .join('')
    .trim();
}
