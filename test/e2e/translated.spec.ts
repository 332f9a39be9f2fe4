/** A browser's own translation of pages, which many readers have switched on. */
import { expect, open, phase, phases, test } from './support';

/** Does what browsers do that translate pages: each text is replaced by elements of theirs, at once and whenever others come. */
function translate(): void {
  const translated = (node: Node): void => {
    const place = node.parentElement;
    if (!place || place.closest('[translate="no"], font') || !/\p{L}{2}/u.test(node.nodeValue ?? '')) return;
    const font = document.createElement('font');
    font.textContent = (node.nodeValue ?? '').toUpperCase();
    place.replaceChild(font, node);
  };
  const translateAll = (root: Node): void => {
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found: Node[] = [];
    while (texts.nextNode()) found.push(texts.currentNode);
    found.forEach(translated);
  };
  translateAll(document.body);
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes) translateAll(node);
  }).observe(document.body, { subtree: true, childList: true });
}

test('a browser that translates pages leaves the app as it is: its texts change under the translation', async ({
  page,
}) => {
  await open(page, 'example=xor&phase=batch');
  await page.evaluate(translate);
  for (const name of phases) {
    await expect(phase(page, name)).toBeChecked();
    await page.keyboard.press('n');
  }
  await expect(page.getByText('Step 2', { exact: true })).toBeVisible();
  await expect(page.getByText(/could not be shown/i)).toHaveCount(0);
});
