import type { ComponentChildren } from 'preact';
import { LOCALE, strings } from '../../lib/i18n/strings.ts';

/** The frame of the options: a heading, and one section below another. */
export function Settings({ children }: { children: ComponentChildren }) {
  return (
    <main class="settings" lang={LOCALE} dir="ltr">
      <p class="settings-product">{strings.briefing.product}</p>
      <h1>{strings.settings.title}</h1>
      {children}
    </main>
  );
}
