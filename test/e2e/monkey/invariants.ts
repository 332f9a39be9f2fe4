/** What has to hold after every action, whatever was done. */
import type { Place } from './place';

/** Longer than anything but a hung page takes. */
const mostMilliseconds = 20_000;

/** Waits until the page has drawn what was asked of it; gives a complaint where it never answers. */
export async function settled({ frame, page }: Place): Promise<string | undefined> {
  const drawn = frame()
    .evaluate(async () => {
      const nextFrame = (): Promise<unknown> =>
        new Promise((done) => {
          requestAnimationFrame(() => setTimeout(done, 0));
        });
      await nextFrame();
      await nextFrame();
      const until = performance.now() + 10_000;
      // What is being fetched or computed far ahead is waited for, so that a journey goes the same way again. A page for paper
      // stands on the screen until the browser has printed it, which here takes a second and shows nothing.
      const isUnderWay = (): boolean =>
        document.querySelector('[aria-busy="true"], [role="progressbar"]') !== null ||
        (matchMedia('screen').matches && document.querySelector('[data-medium~="paper"]') !== null);
      while (isUnderWay() && performance.now() < until) await nextFrame();
      // Play goes on by the clock: some moves of it, and it is stopped.
      if (document.querySelector('[aria-label="Pause"]')) {
        const end = performance.now() + 400;
        while (performance.now() < end) await nextFrame();
        document.querySelector<HTMLElement>('[aria-label="Pause"]')?.click();
        await nextFrame();
      }
    })
    .then(() => undefined);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(`the page has not answered for ${mostMilliseconds / 1000} s`), mostMilliseconds);
  });
  try {
    return await Promise.race([drawn, late]);
  } catch (error) {
    // A reload or a link may have taken the document away in the middle.
    await page.waitForLoadState().catch(() => undefined);
    return /context was destroyed|detached/.test(String(error)) ? undefined : String(error);
  } finally {
    clearTimeout(timer);
  }
}

/** Complaints about the document as it is; none where all is well. */
export async function complaints(place: Place): Promise<readonly string[]> {
  try {
    return await look(place);
  } catch (error) {
    if (!/context was destroyed|detached/.test(String(error))) throw error;
    // A page that was being left: what came in its place is looked at.
    await place.frame().waitForSelector('main, [role="alert"]');
    return look(place);
  }
}

function look({ frame }: Place): Promise<readonly string[]> {
  return frame().evaluate(async () => {
    const found: string[] = [];

    const textOf = (main: Element | null): string => (main?.textContent ?? '').trim();
    const isBusy = (main: Element | null): boolean =>
      main?.matches('[aria-busy="true"], :has([aria-busy="true"])') ?? false;
    let main = document.querySelector('main');
    // What an action asks for may begin to load only now.
    for (const until = performance.now() + 10_000; performance.now() < until; main = document.querySelector('main')) {
      if (textOf(main) !== '' && !isBusy(main)) break;
      await new Promise((done) => setTimeout(done, 50));
    }
    const text = textOf(main);
    // A word may stand alone while a view is being fetched.
    const isLoading = isBusy(main);
    if (text === '' || (text.length < 20 && !isLoading)) found.push(`the page is empty but for “${text}”`);
    if (isLoading) found.push('the page is still being loaded');
    for (const { parentElement } of document.querySelectorAll('[role="alert"]')) {
      const buttons = [...(parentElement?.querySelectorAll('button') ?? [])];
      if (buttons.some(({ textContent }) => textContent === 'Copy details')) {
        found.push(`failed: ${parentElement?.textContent}`);
      }
    }
    // What is announced is its text alone.
    const regions = ':is([role="status"], [role="alert"], [aria-live="polite"]):not([aria-live="off"])';
    for (const control of document.querySelectorAll(`${regions} :is(button, input, select, textarea)`)) {
      found.push(
        `a control is read with what is announced: ${control.textContent || control.getAttribute('aria-label')}`,
      );
    }

    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) {
      const wide = [...document.querySelectorAll('main *, header *, footer *, section *')]
        .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
        .slice(0, 3)
        .map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`);
      found.push(`the page scrolls sideways: ${scrollWidth} in ${clientWidth} px (${wide.join(', ')})`);
    }

    interface Printed {
      readonly text: string;
      readonly value: number;
      /** Half of its last place. */
      readonly room: number;
      readonly where: string;
      /** It may stand under a head that says ×10ⁿ. */
      readonly scaled: boolean;
    }

    const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹';
    const read = (text: string): { value: number; room: number } | undefined => {
      const match = /^≈?\(?([−-]?)(\d+)(?:\.(\d+))?\)?(?:[·⋅×]10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+))?$/.exec(text.replace(/\s/g, ''));
      if (!match) return undefined;
      const [, sign, whole = '', decimals = '', power = ''] = match;
      const exponent = Number([...power].map((one) => (one === '⁻' ? '-' : digits.indexOf(one))).join('') || 0);
      const value = Number(`${sign ? '-' : ''}${whole}.${decimals || 0}e${exponent}`);
      // A whole number may be one that is exact, or a large one rounded; but a bare 0 is nothing else than 0.
      const isZero = value === 0 && decimals === '';
      return { value, room: isZero ? 0 : 0.5 * 10 ** (exponent - decimals.length) };
    };

    const byAddress = new Map<string, Printed[]>();
    for (const element of document.querySelectorAll('[data-quantity]')) {
      if (element.closest('[role="tooltip"]') || element.querySelector('[data-quantity]')) continue;
      const numbers = element.querySelectorAll('.number');
      const own = element.classList.contains('number') ? element : numbers.length === 1 ? numbers[0] : undefined;
      const inFormula = element.closest('.katex-html') !== null;
      const text = (own ?? (inFormula ? element : undefined))?.textContent ?? '';
      // A term such as −η × g bears the address of what it comes to: its factor is another number.
      const hidden = [...element.querySelectorAll('.visually-hidden')].map((one) => one.textContent ?? '').join('');
      if (own && (element.textContent ?? '').trim().length > text.trim().length + hidden.length) continue;
      const printed = read(text);
      const address = element.getAttribute('data-quantity') ?? '';
      if (!printed || address === '') continue;
      const panel = element.closest('section[id^="view-"]');
      const where = `${panel?.querySelector('h2')?.textContent ?? 'the page'}${inFormula ? ', formula' : ''}`;
      const scaled = /[×·]\s*10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]/.test(panel?.textContent ?? '');
      const others = byAddress.get(address) ?? [];
      others.push({ ...printed, text, where, scaled });
      byAddress.set(address, others);
    }
    // Most heads have none, or a small one: the nearest to 0 are tried first.
    const allPowers = Array.from({ length: 641 }, (_, at) => (at % 2 === 0 ? at / 2 : -(at + 1) / 2));
    const agree = (one: Printed, other: Printed): boolean => {
      const powers = one.scaled || other.scaled ? allPowers : [0];
      return powers.some((power) => {
        const scale = 10 ** power;
        const room = (one.room * scale + other.room) * 1.001;
        return Math.abs(one.value * scale - other.value) <= room || (scale === 0 && one.value === 0);
      });
    };
    for (const [address, all] of byAddress) {
      const [first] = all;
      const odd = first && all.find((other) => !agree(first, other));
      if (first && odd) {
        found.push(`${address} is ${first.text} in ${first.where} and ${odd.text} in ${odd.where}`);
      }
    }
    return found;
  });
}
