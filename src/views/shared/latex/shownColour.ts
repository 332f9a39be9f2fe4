/** The colour that a quantity has on the screen, from the stylesheet: nothing else says which kind has which. */

/** By address, as six hexadecimal digits; undefined if it has the colour of the text. */
export function shownColour(address: string): string | undefined {
  const probe = document.createElement('span');
  document.body.append(probe);
  const text = getComputedStyle(probe).color;
  probe.dataset.quantity = address;
  const own = getComputedStyle(probe).color;
  probe.remove();
  return own === text ? undefined : hexadecimal(own);
}

/** "rgb(15, 118, 110)" */
function hexadecimal(colour: string): string | undefined {
  const parts = /^rgba?\((\d+)[, ]+(\d+)[, ]+(\d+)/.exec(colour)?.slice(1);
  return parts?.map((part) => Number(part).toString(16).padStart(2, '0').toUpperCase()).join('');
}
