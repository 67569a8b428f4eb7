/**
 * What churn is measured against, the least that can be done: nodes that changed are collected, and
 * once a frame the text of those still in the page is read. It marks nothing.
 */
export function watchCollected(): { spent: number; read: number } {
  const watched = { spent: 0, read: 0 };
  const changed = new Set<Node>();
  const timed = (work: () => void) => () => {
    const start = performance.now();
    work();
    watched.spent += performance.now() - start;
  };
  const readChanged = timed(() => {
    for (const node of changed) {
      if (!node.isConnected) continue;
      const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
      for (let at: Node | null = node; at; at = walker.nextNode()) {
        if (at instanceof Text)
          for (const [word] of at.data.matchAll(/\p{L}+/gu)) watched.read += word.length;
      }
    }
    changed.clear();
  });
  new MutationObserver((records) => {
    timed(() => {
      if (changed.size === 0) requestAnimationFrame(readChanged);
      for (const { type, target, addedNodes } of records) {
        if (type === 'characterData') changed.add(target);
        for (const node of addedNodes) changed.add(node);
      }
    })();
  }).observe(document, { subtree: true, childList: true, characterData: true });
  return watched;
}
