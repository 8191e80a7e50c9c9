export { findChromium } from './find-chromium.ts';
export { type LaunchOptions, launchBrowser } from './launch-browser.ts';
