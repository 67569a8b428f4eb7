import tokensCss from '../../assets/tokens.css?inline';
import cardCss from '../../components/card/card.css?inline';
import footerCss from '../../components/card/footer.css?inline';
import loadingCss from '../../components/card/loading.css?inline';
import quotesCss from '../../components/card/quotes.css?inline';
import { createHtml, type AddStyles } from '../../lib/page/own-element.ts';
import hostCss from './host.css?inline';

/** The one element that a page gets from us, while a card is open. */
export interface CardHost {
  readonly element: HTMLElement;
  /** Closed: no page can open it. */
  readonly root: ShadowRoot;
  /** Where the card is rendered. */
  readonly container: HTMLElement;
  /** Where the keyboard comes in while the container is inert. */
  readonly gate: HTMLElement;
  /** Fills the window, unseen. */
  readonly probe: HTMLElement;
}

/** Events that end at the card: a page closes menus and starts shortcuts on them. */
const OURS =
  'pointerdown pointerup mousedown mouseup click auxclick dblclick contextmenu keydown keyup keypress wheel touchstart touchend focusin focusout'.split(
    ' ',
  );

export function createHost(addStyles: AddStyles): CardHost {
  const element = createHtml('div');
  // Above any z-index, and unlike "auto" it closes nothing that the page has open.
  element.popover = 'manual';
  const root = element.attachShadow({ mode: 'closed' });
  addStyles(root, [tokensCss, cardCss, footerCss, quotesCss, loadingCss, hostCss].join('\n'));
  const container = createHtml('div');
  const gate = createHtml('div');
  gate.className = 'gate';
  const probe = createHtml('div');
  probe.className = 'probe';
  root.append(gate, container, probe);
  for (const type of OURS) {
    element.addEventListener(type, (event) => {
      event.stopPropagation();
    });
  }
  return { element, root, container, gate, probe };
}

/**
 * Puts the host into the page, above everything: inside the modal dialog or fullscreen element that
 * holds the mention, because nothing outside of that can be reached.
 */
export function showHost(host: HTMLElement, mention: Element): void {
  const parent = modalAround(mention) ?? document.documentElement;
  if (host.parentNode !== parent) parent.append(host);
  host.style.setProperty('--bs-zoom', String(1 / parent.currentCSSZoom), 'important');
  if (!isShown(host)) host.showPopover();
}

/** False, too, where the page has taken the host away or closed it. */
export function isShown(host: HTMLElement): boolean {
  return host.isConnected && host.matches(':popover-open');
}

/** The modal dialog or fullscreen element (`:modal` is both) around an element, across shadow roots. */
function modalAround(element: Element): Element | null {
  for (let at: Element | null = element; at; at = hostOf(at)) {
    const modal = at.closest(':modal');
    if (modal) return modal;
  }
  return null;
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
