/** The pictures on the screen: drawings and canvases of the panels, by their accessible names. */

export interface Picture {
  readonly name: string;
  readonly element: SVGSVGElement | HTMLCanvasElement;
}

/** Smaller ones are icons on buttons and in legends. */
const leastWidth = 80;
const leastHeight = 40;

/** In the network, only the edges are drawn and the units are text, so its drawing alone would be incomplete. */
const pictureless = '.icon, .katex svg, .network-panel svg';

export function picturesOn(page: ParentNode): readonly Picture[] {
  const found: Picture[] = [];
  for (const element of page.querySelectorAll<SVGSVGElement | HTMLCanvasElement>('.panel svg, .panel canvas')) {
    const { width, height } = element.getBoundingClientRect();
    const small = width < leastWidth || height < leastHeight;
    if (small || element.matches(`${pictureless}, svg svg`)) continue;
    found.push({ name: nameOf(element), element });
  }
  return numbered(found);
}

/** The panel's name, and the picture's own name if it has one. */
function nameOf(element: Element): string {
  const panel = element.closest('.panel');
  const title = panel?.querySelector('h2')?.textContent ?? '';
  const labelled = element.closest('[aria-label]');
  const own = labelled && panel?.contains(labelled) ? (labelled.getAttribute('aria-label') ?? '') : '';
  return own === '' || own === title ? title : `${title}: ${own}`;
}

/** Pictures with the same name are numbered. */
function numbered(pictures: readonly Picture[]): readonly Picture[] {
  return pictures.map((picture, index) => {
    const same = pictures.filter(({ name }) => name === picture.name);
    if (same.length === 1) return picture;
    const number = pictures.slice(0, index + 1).filter(({ name }) => name === picture.name).length;
    return { ...picture, name: `${picture.name} ${number}` };
  });
}
