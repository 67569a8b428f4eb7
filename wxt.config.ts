import { resolve } from 'node:path';
import { preact } from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { worldOutline } from './scripts/world-outline.ts';

const ICONS = {
  16: 'icon/16.png',
  32: 'icon/32.png',
  48: 'icon/48.png',
  128: 'icon/128.png',
};

/**
 * What the browser listens for, and the keys it suggests: Chrome takes four suggestions at most. The
 * letters are none that Chromium keeps for itself, nor open a menu of Firefox (docs/decisions/0014). The
 * side panel has none, and Firefox opens its own by itself.
 */
const commandsIn = (browser: string) => ({
  'next-mention': command('Alt+Shift+J', 'nextMention'),
  'previous-mention': command('Alt+Shift+K', 'previousMention'),
  'open-card': command('Alt+Shift+G', 'openCard'),
  'switch-site': command('Alt+Shift+Q', 'switchSite'),
  'say-count': { description: '__MSG_manifest_commands_sayCount__' },
  [browser === 'firefox' ? '_execute_sidebar_action' : 'open-panel']: {
    description: '__MSG_panel_open__',
  },
});

function command(key: string, message: string) {
  const description = `__MSG_manifest_commands_${message}__`;
  return { suggested_key: { default: key }, description };
}

const FLOORS = ['chrome128', 'firefox149'];

/**
 * The page scripts are unlisted scripts that the manifest names itself: WXT's own content-script
 * wrapper announces itself to the page and can be stopped by it (docs/decisions/0002).
 */
export default defineConfig({
  manifestVersion: 3,
  hooks: {
    // As a file of its own, and not in background.js: it is read on the day that it is installed.
    'build:publicAssets': (_, files) => {
      files.push({
        absoluteSrc: resolve('assets/packs/blinken-china-2023.json'),
        relativeDest: 'packs/bundled.json',
      });
      files.push({ contents: worldOutline(), relativeDest: 'map/land.json' });
    },
  },
  imports: false,
  modules: ['@wxt-dev/i18n/module'],
  vite: () => ({
    plugins: [preact()],
    // The floors below. For older browsers the CSS minifier would write `light-dark()` out in a way
    // that stops working in the card, where everything starts from `all: initial`.
    build: { sourcemap: false, target: FLOORS, cssTarget: FLOORS },
  }),
  manifest: ({ browser }) => ({
    name: 'Backstory',
    description: '__MSG_manifest_description__',
    default_locale: 'en',
    icons: ICONS,
    action: { default_title: 'Backstory', default_icon: ICONS },
    permissions: ['storage', 'scripting', 'contextMenus'],
    commands: commandsIn(browser),
    host_permissions: ['<all_urls>'],
    content_scripts: [
      {
        matches: ['<all_urls>'],
        js: ['annotate.js'],
        run_at: 'document_end',
        // docs/decisions/0019: what is embedded in articles is read as well.
        all_frames: true,
        match_about_blank: true,
      },
    ],
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'backstory@backstory.example',
              strict_min_version: '149.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
});
