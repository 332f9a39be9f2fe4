/** The focus of what a press removes or disables goes to a neighbour, and to nothing that the next Enter would close. */
import { afterEach, beforeAll, expect, it } from 'vitest';
import { giveFocus } from '../../../src/shell/gestures/giveFocus';
import { keepFocus } from '../../../src/shell/heard/keepFocus';

beforeAll(keepFocus);

afterEach(() => document.body.replaceChildren());

function show(html: string): (id: string) => HTMLElement {
  document.body.innerHTML = `<div class="app"><main>${html}</main></div>`;
  return (id) => {
    const element = document.getElementById(id);
    if (!element) throw new Error(`expected #${id}`);
    return element;
  };
}

/** Presses Enter on the element, which does what is given. */
async function press(element: HTMLElement, act: () => void): Promise<string | undefined> {
  element.focus();
  element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  act();
  for (let frame = 0; frame < 4; frame++) await new Promise((done) => requestAnimationFrame(done));
  return document.activeElement?.id;
}

it('goes to what comes after, but not to what closes something', async () => {
  const at = show(
    '<section><button id="gone">x</button></section><button class="panel-button panel-close" id="close">x</button><button id="next">n</button>',
  );
  expect(await press(at('gone'), () => at('gone').parentElement?.remove())).toBe('next');
});

it('goes to what is there in its place', async () => {
  const at = show('<p id="box"><button id="gone">x</button></p><button id="next">n</button>');
  const act = (): void => {
    at('box').innerHTML = '<button id="again">show</button>';
  };
  expect(await press(at('gone'), act)).toBe('again');
});

it('goes to what the press has made possible', async () => {
  const at = show('<button id="undo" disabled>u</button><button id="redo">r</button><button id="next">n</button>');
  const act = (): void => {
    // As browsers do.
    at('redo').blur();
    at('redo').setAttribute('disabled', '');
    at('undo').removeAttribute('disabled');
  };
  expect(await press(at('redo'), act)).toBe('undo');
});

it('goes to the radio that is checked', async () => {
  const at = show(
    '<button id="gone">x</button><fieldset><input type="radio" name="a" id="first"><input type="radio" name="a" id="chosen" checked></fieldset>',
  );
  expect(await press(at('gone'), () => at('gone').remove())).toBe('chosen');
});

it('stays where whoever removed the element has moved it', async () => {
  const at = show('<button id="gone">x</button><button id="next">n</button><button id="own">o</button>');
  const act = (): void => {
    at('gone').remove();
    requestAnimationFrame(() => at('own').focus());
  };
  expect(await press(at('gone'), act)).toBe('own');
});

it('leaves time to move it also to whoever removes the element in a later frame', async () => {
  const at = show('<button id="gone">x</button><button id="next">n</button><button id="own">o</button>');
  const act = (): void => {
    requestAnimationFrame(() => {
      at('gone').remove();
      giveFocus(() => at('own'));
    });
  };
  expect(await press(at('gone'), act)).toBe('own');
});
