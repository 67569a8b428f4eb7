import { render } from 'preact';
import { LANGUAGE, text } from '../../lib/i18n/messages.ts';
import { Root } from './Root.tsx';

document.title = text('pages.settingsTitle');
Object.assign(document.documentElement, LANGUAGE);
render(<Root />, document.body);
