/** What surrounds a mail's body. `language` is a BCP 47 tag. */
export interface Surroundings {
  title: string;
  preheader: string | undefined;
  language: string | undefined;
}

const style = `
body { margin: 0; padding: 0; background: #f4f6f6; }
.page { width: 100%; background: #f4f6f6; }
.sheet { width: 100%; max-width: 600px; margin: 0 auto; background: #ffffff; border-radius: 8px; }
.text { padding: 32px; color: #172024; font: 16px/26px Inter, -apple-system, "Segoe UI", Roboto, Arial, sans-serif; }
.text h1 { margin: 0 0 16px; font-size: 24px; line-height: 32px; font-weight: 600; }
.text h2 { margin: 24px 0 12px; font-size: 20px; line-height: 28px; font-weight: 600; }
.text h3 { margin: 24px 0 8px; font-size: 16px; line-height: 26px; font-weight: 600; }
.text p, .text ul, .text ol { margin: 0 0 16px; }
.text a { color: #0b6b6b; }
.text img { max-width: 100%; height: auto; }
.text blockquote { margin: 0 0 16px; padding-left: 16px; border-left: 3px solid #9ccfcb; }
.text hr { margin: 24px 0; border: 0; border-top: 1px solid #e1e6e6; }
@media (max-width: 620px) { .gap { padding: 0 !important; } .sheet { border-radius: 0; } .text { padding: 24px 20px; } }
`;

/** Puts a body into a whole HTML page that reads well on a desktop and on a phone, in mail programs old and new. */
export function dressHtml(body: string, { title, preheader, language }: Surroundings): string {
  const hidden = preheader
    ? `<div style="display:none;max-height:0;overflow:hidden;mso-hide:all">${escapeHtml(preheader)}</div>\n`
    : '';
  return `<!doctype html>
<html lang="${escapeHtml(language ?? 'en')}" dir="auto">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
${hidden}<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td class="gap" align="center" style="padding:24px 12px">
<table role="presentation" class="sheet" width="600" cellpadding="0" cellspacing="0" border="0" style="width:100%;max-width:600px"><tr><td class="text" align="left">
${body}</td></tr></table>
</td></tr></table>
</body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
