/**
 * The colour that a quantity has on white paper, from the stylesheet: nothing else says which kind has which. Those of a
 * dark theme would be too pale there.
 */

/** By address, as six hexadecimal digits; undefined if it has the colour of the text. */
export function colourOnPaper(address: string): string | undefined {
  const probe = document.createElement('span');
  const light = document.createElement('div');
  light.dataset.theme = 'light';
  light.append(probe);
  document.body.append(light);
  const text = getComputedStyle(probe).color;
  probe.dataset.quantity = address;
  const own = getComputedStyle(probe).color;
  light.remove();
  return own === text ? undefined : hexadecimal(own);
}

/** "rgb(15, 118, 110)" */
function hexadecimal(colour: string): string | undefined {
  const parts = /^rgba?\((\d+)[, ]+(\d+)[, ]+(\d+)/.exec(colour)?.slice(1);
  return parts?.map((part) => Number(part).toString(16).padStart(2, '0').toUpperCase()).join('');
}
