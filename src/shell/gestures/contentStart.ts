/** Where the page's content begins: the skip link leads there, and a view that had the page leaves the focus to it. */
export function contentStart(): HTMLElement | null {
  const find = (selector: string) => document.querySelector<HTMLElement>(selector);
  return (
    find('[data-scene-title]') ??
    find('#view-ledger [role="grid"] [tabindex="0"]') ??
    find('main .panel :is([tabindex="0"], button)')
  );
}
