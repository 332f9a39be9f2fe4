import { render } from '@testing-library/react';
import { expect, it } from 'vitest';

it('elements are found by tag and by selector, in their order, under whatever names they have', () => {
  const { container } = render(
    <div>
      <p id="length">one</p>
      <section>
        <input name="item" />
        <p>two</p>
      </section>
      <p>three</p>
    </div>,
  );
  const texts = (found: Iterable<Element>) => [...found].map((element) => element.textContent || element.localName);
  expect(texts(container.getElementsByTagName('p'))).toEqual(['one', 'two', 'three']);
  expect(texts(container.querySelectorAll('section > *, [id="length"]'))).toEqual(['one', 'input', 'two']);
  expect(texts(document.querySelectorAll('p + p, div > p:last-child'))).toEqual(['three']);
  expect(document.getElementsByTagName('table')).toHaveLength(0);
});

it('an element is found by its id in what it stands in, and nowhere else, on the page or not', () => {
  const { container } = render(
    <div>
      <p id="one:1">one</p>
      <section id="two" />
    </div>,
  );
  expect(container.querySelector('[id="one:1"]')?.textContent).toBe('one');
  const section = container.querySelector('[id="two"]');
  expect(section?.localName).toBe('section');
  expect(section?.querySelector('[id="one:1"]')).toBeNull();
  expect(section?.querySelector('[id="two"]')).toBeNull();
  const copy = container.cloneNode(true) as Element;
  expect(copy.querySelector('[id="one:1"]')).toBe(copy.querySelector('p'));
});

it('the style of an element follows its attribute, and the attribute its style', () => {
  const { container } = render(
    <div>
      <p>plain</p>
      <svg aria-hidden>
        <path style={{ opacity: 0.5 }} />
      </svg>
    </div>,
  );
  const styled = [...container.querySelectorAll<HTMLElement | SVGElement>('p, path')];
  expect(styled.map(({ style }) => style.opacity)).toEqual(['', '0.5']);
  expect(styled[0]?.hasAttribute('style')).toBe(false);
  for (const element of styled) {
    element.setAttribute('style', 'color: red');
    element.style.opacity = '1';
    expect(element.getAttribute('style')).toBe('color: red; opacity: 1;');
    expect(element.style).toBe(element.style);
    expect((element.cloneNode() as HTMLElement).style.color).toBe('red');
    element.removeAttribute('style');
    expect(element.style.cssText).toBe('');
  }
});

it('a frame comes soon, with the time, and not once it is cancelled', async () => {
  const called: number[] = [];
  cancelAnimationFrame(requestAnimationFrame((time) => called.push(time)));
  const first = await new Promise<number>((done) => requestAnimationFrame(done));
  const second = await new Promise<number>((done) => requestAnimationFrame(done));
  expect(second).toBeGreaterThan(first);
  expect(called).toEqual([]);
});

it('the elements of a tag are those of now: one that came later is among them', () => {
  const { container } = render(<svg viewBox="0 0 1 1" />);
  expect(container.querySelectorAll('p')).toHaveLength(0);
  const late = container.appendChild(document.createElement('p'));
  expect([...container.querySelectorAll('p')]).toEqual([late]);
  expect([...container.querySelectorAll('*')].map(({ localName }) => localName)).toEqual(['svg', 'p']);
  late.remove();
  expect(container.querySelectorAll('p')).toHaveLength(0);
  const gradient = document.createElementNS('http://www.w3.org/2000/svg', 'linearGradient');
  container.firstElementChild?.append(gradient);
  expect([...container.getElementsByTagName('linearGradient')]).toEqual([gradient]);
  expect(container.getElementsByTagName('P')).toHaveLength(0);
  const page = new DOMParser().parseFromString('<a><b/><B/></a>', 'application/xml');
  expect(page.getElementsByTagName('b')).toHaveLength(1);
});

it('of radio buttons of one name, in one form or outside of any, one is checked', () => {
  const radio = (value: string, name = 'one') => <input type="radio" name={name} value={value} />;
  const { container } = render(
    <div>
      {radio('first')}
      <form>
        {radio('second')}
        {radio('third')}
      </form>
      {radio('fourth', 'other')}
      {radio('fifth')}
    </div>,
  );
  const radios = [...container.querySelectorAll('input')];
  for (const one of radios) {
    one.checked = true;
    expect(one.checked).toBe(true);
  }
  expect(radios.filter((one) => one.checked).map(({ value }) => value)).toEqual(['third', 'fourth', 'fifth']);
});

it('a style is written in the order of its properties, with what is important, and a shorthand takes its parts', () => {
  const { style } = document.createElement('p');
  style.height = '1em';
  style.setProperty('--share', '0.5', 'important');
  style.setProperty('width', '2em', 'important');
  style.marginLeft = '3px';
  expect(style.cssText).toBe('height: 1em; --share: 0.5 !important; width: 2em !important; margin-left: 3px;');
  style.margin = '1px';
  style.height = '';
  expect(style.cssText).toBe('--share: 0.5 !important; width: 2em !important; margin: 1px;');
});
