import { createRoot } from 'react-dom/client';
import { DeskApp } from './desk-app.tsx';
import { startWords } from './words.ts';

await startWords();

const root = document.getElementById('root');
if (root) createRoot(root).render(<DeskApp />);
