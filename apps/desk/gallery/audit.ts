/** What is wrong with a picture of the stage as a browser draws it: small type, text outside the screen, text over text. */
export function auditStage(): string[] {
  const stage = document.querySelector('main');
  if (!stage) return ['there is no stage'];
  const whole = stage.getBoundingClientRect();
  const unit = whole.width / stage.offsetWidth;
  const least = 28 * unit;
  const found: string[] = [];
  const texts: { text: string; box: DOMRect }[] = [];
  const walker = document.createTreeWalker(stage, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const text = node.textContent?.trim() ?? '';
    const parent = node.parentElement;
    if (text === '' || !parent || parent.closest('.unseen')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    if (box.width === 0) continue;
    const type = parseFloat(getComputedStyle(parent).fontSize) * unit;
    if (type < least - 0.1) found.push(`type of ${(type / unit).toFixed(1)}: ${text}`);
    if (box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1)
      found.push(`outside the screen: ${text}`);
    texts.push({ text, box });
  }
  texts.forEach((one, index) => {
    for (const other of texts.slice(index + 1)) {
      const w = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const h = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      // Boxes of lines are higher than their letters; lines under each other share that air.
      if (w > 2 * unit && h > 0.32 * Math.min(one.box.height, other.box.height))
        found.push(`text over text: ${one.text} / ${other.text}`);
    }
  });
  return found;
}
