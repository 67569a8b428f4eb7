import { render } from 'preact';
import { LANGUAGE, text } from '../../lib/i18n/messages.ts';
import { App } from './App.tsx';

document.title = text('pages.welcomeTitle');
Object.assign(document.documentElement, LANGUAGE);
render(<App />, document.body);
