import { render } from 'preact';
import { activeTabId } from '../../lib/browser/active-tab.ts';
import { LANGUAGE } from '../../lib/i18n/messages.ts';
import { App } from './App.tsx';

Object.assign(document.documentElement, LANGUAGE);
render(<App tabId={await activeTabId()} />, document.body);
