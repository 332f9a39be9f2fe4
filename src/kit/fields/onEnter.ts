/** Enter in a field does what the form's button does. A sandboxed frame refuses to submit forms, so no form is submitted. */
import type { KeyboardEvent } from 'react';

export function onEnter(deed: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Enter' || event.defaultPrevented || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    deed();
  };
}
