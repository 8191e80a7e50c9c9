/** A page for somebody who followed a link in a message: one heading, one sentence, perhaps one button. */
export interface Page {
  language: string;
  heading: string;
  text: string;
  /** Posts back to the same address. */
  button?: string | undefined;
}

/** The page as HTML, without script. */
export const pageHtml = ({ language, heading, text, button }: Page): string => `<!doctype html>
<html lang="${safe(language)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${safe(heading)}</title>
<style>
  body { font: 16px/1.5 system-ui, sans-serif; color: #172024; background: #f4f6f6; margin: 0; padding: 64px 24px; }
  main { max-width: 440px; margin: 0 auto; background: #fff; border: 1px solid #e1e6e6; border-radius: 12px; padding: 32px; }
  h1 { font-size: 20px; line-height: 28px; margin: 0 0 8px; }
  p { color: #556166; margin: 0; }
  button { margin-top: 24px; font: inherit; font-weight: 600; color: #fff; background: #0b6b6b; border: 0; border-radius: 8px; padding: 8px 16px; cursor: pointer; }
  button:focus-visible { outline: 2px solid #2468e5; outline-offset: 2px; }
</style>
<main><h1>${safe(heading)}</h1><p>${safe(text)}</p>${
  button === undefined ? '' : `<form method="post"><button>${safe(button)}</button></form>`
}</main>
</html>
`;

const safe = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
