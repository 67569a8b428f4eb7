import { render } from 'preact';
import { LANGUAGE } from '../../lib/i18n/messages.ts';
import { App } from './App.tsx';

Object.assign(document.documentElement, LANGUAGE);
render(<App />, document.body);
