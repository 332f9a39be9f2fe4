/** A scene and what stands beside it name one number alike: with fewer digits perhaps, but never as another. */
import type { Page } from '@playwright/test';

/** The numbers of the lesson that a view beside it prints as others, each with its address and both texts. */
export function disagreements(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    interface Printed {
      readonly text: string;
      readonly value: number;
      readonly decimals: number;
    }
    const printed = (element: Element): Printed | undefined => {
      const text = (element.textContent ?? '').replaceAll('−', '-').replace(/[≈\s]/g, '');
      const [, decimals = ''] = /^-?\d+(?:\.(\d+))?$/.exec(text) ?? [undefined];
      return /^-?\d/.test(text) && Number.isFinite(Number(text))
        ? { text, value: Number(text), decimals: decimals.length }
        : undefined;
    };
    /** Both are rounded. */
    const isOther = (one: Printed, other: Printed): boolean =>
      Math.abs(one.value - other.value) > 0.5 * (10 ** -one.decimals + 10 ** -other.decimals) * (1 + 1e-9);
    const lesson = document.querySelector('#view-lesson');
    const all = [...document.querySelectorAll<HTMLElement>('[data-quantity]')].filter((element) =>
      element.checkVisibility(),
    );
    const beside = all.filter((element) => !lesson?.contains(element));
    return all
      .filter((element) => lesson?.contains(element))
      .flatMap((element) => {
        const address = element.dataset['quantity'];
        const own = printed(element);
        const others = beside.filter((one) => one.dataset['quantity'] === address).flatMap((one) => printed(one) ?? []);
        return own && others.length > 0 && others.every((one) => isOther(own, one))
          ? [`${address}: ${own.text}, beside it ${others.map(({ text }) => text).join(', ')}`]
          : [];
      });
  });
}
