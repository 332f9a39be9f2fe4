/**
 * Moves the focus when the panel that had it is closed: to the next panel's close button, otherwise to the menu that
 * opens panels.
 */
import { giveFocus } from './giveFocus';

/**
 * Called before the panel closes; an element that takes the focus meanwhile, such as the origin of an explanation,
 * keeps it.
 */
export function focusAfterPanel(slot: Element | null): void {
  const neighbour = slot?.nextElementSibling ?? slot?.previousElementSibling;
  giveFocus(
    () => neighbour?.querySelector<HTMLElement>('.panel-close') ?? document.querySelector<HTMLElement>('.views-open'),
  );
}
