/** Where the keyboard goes when the panel it stood in is closed: to the next panel's way out, else to the menu that opens panels. */
import { giveFocus } from './giveFocus';

/** Called before the panel goes; what has taken the focus by then, such as what an explanation was asked from, keeps it. */
export function focusAfterPanel(slot: Element | null): void {
  const neighbour = slot?.nextElementSibling ?? slot?.previousElementSibling;
  giveFocus(
    () => neighbour?.querySelector<HTMLElement>('.panel-close') ?? document.querySelector<HTMLElement>('.views-open'),
  );
}
