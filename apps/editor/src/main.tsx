import { createRoot } from 'react-dom/client';
import { App } from './app/app.js';
import { preloadScreen } from './app/screens.js';
import { startTheme } from './app/theme.js';
import { startLanguage } from './i18n/language.js';
import './styles.css';
import { takeNonce } from './ui/nonce.js';

takeNonce();
startTheme();
startLanguage();
preloadScreen(location.pathname);
const root = document.querySelector('#root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(<App />);
