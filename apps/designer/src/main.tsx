import '@xyflow/react/dist/base.css';
import '@mantine/notifications/styles.css';
import { createRoot } from 'react-dom/client';
import { App } from './shell/app.tsx';
import { startWords } from './words/index.ts';

await startWords();

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
