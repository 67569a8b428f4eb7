/** A part of a window, CSS px in it. */
export type View = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;

/**
 * The part of this window that a reader can see, CSS px in it: of a frame, what the windows around it leave
 * of it, which only the browser knows where they are of other sites.
 * @param probe an element that fills this window
 */
export function inView(probe: Element): Promise<View> {
  if (window === window.top) return Promise.resolve(wholeWindow());
  return new Promise((resolve) => {
    new IntersectionObserver((entries, observer) => {
      observer.disconnect();
      const seen = entries.at(-1)?.intersectionRect;
      // Nothing of it where the frame was scrolled away meanwhile.
      resolve(seen && seen.width > 0 && seen.height > 0 ? seen : wholeWindow());
    }).observe(probe);
  });
}

/** Without scrollbars. */
function wholeWindow(): View {
  const { width, height, scale } = visualViewport ?? {
    width: innerWidth,
    height: innerHeight,
    scale: 1,
  };
  return { left: 0, top: 0, right: width * scale, bottom: height * scale };
}
