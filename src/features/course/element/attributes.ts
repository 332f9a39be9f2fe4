/** What the element's attributes say: the keys of the frame's link, and how the page holds the frame. */

/** In pixels: a frame that reports a wrong height must not make the page endless. */
export const mostHeight = 8000;

/** What a frame needs: scripts, with storage of its own; the link to the whole app, in a tab without a sandbox; downloads. */
export const permissions =
  'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads';

/** Attributes about the element itself, in this page. */
const own: readonly string[] = ['src', 'height', 'width', 'group', 'views', 'loading', 'sandbox'];

/** Attributes that any element may have. A `lang` of the element is read with that of the page. */
const ofAnyElement =
  /^(?:class|contenteditable|dir|draggable|hidden|id|inert|is|lang|nonce|part|popover|role|slot|style|tabindex|title|translate|(?:aria|data)-.*|on[a-z]+)$/;

/** Another folder or other permissions: the frame loads anew. */
export function loadsAnew(attribute: string): boolean {
  return attribute === 'src' || attribute === 'sandbox';
}

/** What the screen begins with: all attributes together say it. */
export function beginsAnew(attribute: string): boolean {
  return ['example', 'scenario', 'lesson', 'exercise', 'quiz'].includes(attribute);
}

/** `batch-size` is the key `batchSize`; undefined for what is no key of a link. */
export function keyOf(attribute: string): string | undefined {
  if (own.includes(attribute) || ofAnyElement.test(attribute)) return undefined;
  return attribute.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** The keys that change with an attribute: those of the frame follow from several of them. */
export function keysChangedBy(attribute: string): string | readonly string[] {
  return attribute === 'views' || attribute === 'height' ? ['embed', 'layout'] : (keyOf(attribute) ?? []);
}

/** A key of the link, or an option of `mount`, as HTML writes it: `batch-size`. */
export function attributeOf(option: string): string {
  return option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Whether the frame is as high as its content: only chosen views, lessons and quizzes are, the whole app and slides have a height of their own. */
export function isAsHighAsContent(element: Element): boolean {
  return (element.getAttribute('height') ?? 'auto') === 'auto' && viewsOf(element) !== undefined && !isOnSlide(element);
}

/** A slide of reveal.js or Quarto is no higher for what is on it. */
function isOnSlide(element: Element): boolean {
  return element.closest('.reveal > .slides') !== null;
}

function viewsOf(element: Element): string | undefined {
  return (
    element.getAttribute('views') ??
    (['lesson', 'quiz'].some((name) => element.hasAttribute(name)) ? 'lesson' : undefined)
  );
}

/** The element's height as a length of CSS. */
export function heightOf(element: Element): string {
  const height = element.getAttribute('height') ?? 'auto';
  // Until the content has told its height, on a slide below its title, and for the whole app.
  if (height === 'auto') return isAsHighAsContent(element) ? '480px' : isOnSlide(element) ? '560px' : '760px';
  return /^[\d.]+$/.test(height) ? `${height}px` : height;
}

/** What the attributes say, as keys of the frame's link. */
export function keysOf(element: Element): Readonly<Record<string, string>> {
  const views = viewsOf(element);
  const keys: Record<string, string> = {
    // Slides of reveal.js give their frames the keys; a text is scrolled by them.
    keys: element.closest('.reveal') ? 'reveal' : 'page',
  };
  for (const { name, value } of element.attributes) {
    const key = keyOf(name);
    if (key) keys[key] = value;
  }
  if (views !== undefined) keys.embed = views;
  if (isAsHighAsContent(element)) keys.layout = 'flow';
  return keys;
}

/** The address of the frame; `more` has keys that no attribute says. The frame judges the names of attributes: it has the list of keys. */
export function addressOf(element: Element, home: string, more: Readonly<Record<string, string>>): string {
  const keys = new URLSearchParams({ ...keysOf(element), ...more, by: 'element' });
  // A plus sign is one in a link.
  const hash = keys.toString().replace(/\+/g, '%20').replace(/%2C/g, ',').replace(/%3A/g, ':');
  return `${pageIn(element.getAttribute('src') ?? home)}#${hash}`;
}

/** The app's page in a folder; a disk and some course systems do not find it without its name. */
function pageIn(folder: string): string {
  const url = new URL(folder.replace(/[?#].*$/s, ''), document.baseURI);
  return /\.html?$/.test(url.pathname) ? url.href : `${url.href.replace(/\/?$/, '/')}index.html`;
}
