import { createRoot } from 'react-dom/client';
import './words';
import './site.css';
import { App } from './app';
import { giveNonceToStyles } from './nonce';

giveNonceToStyles();
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
