import { launchBrowser } from '@waymark/browser';

const browser = await launchBrowser();
console.log(`Chromium ${browser.version()} starts on this machine.`);
await browser.close();
