/** The style sheet of the pages behind links in messages: for a phone as for a desk, by day and by night. */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#f4f6f6, #101516);
  --sheet: light-dark(#ffffff, #182022);
  --line: light-dark(#dfe5e5, #2d383b);
  --ink: light-dark(#172024, #eef3f3);
  --quiet: light-dark(#4d595e, #a9b6ba);
  --accent: light-dark(#0b6b6b, #5cc8c1);
  --on-accent: light-dark(#ffffff, #06201f);
  --danger: light-dark(#a32a20, #ff9d92);
  --well: light-dark(#e6f4ee, #14312a);
  --focus: light-dark(#2468e5, #8db4ff);
}
* { box-sizing: border-box; }
body { margin: 0; padding: 24px 16px 64px; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
main, nav { max-width: 640px; margin: 0 auto; }
nav { display: flex; flex-wrap: wrap; justify-content: flex-end; gap: 4px; margin-bottom: 16px; }
nav a { padding: 6px 10px; border-radius: 8px; color: var(--quiet); text-decoration: none; font-size: 14px; }
nav a:hover { background: var(--sheet); }
nav a[aria-current] { background: var(--sheet); color: var(--ink); font-weight: 600; }
h1 { margin: 0 0 16px; font-size: 26px; line-height: 32px; letter-spacing: -0.01em; text-wrap: balance; }
h2 { margin: 0 0 4px; font-size: 18px; line-height: 26px; }
p { margin: 0; color: var(--quiet); }
h1 + p { margin-bottom: 16px; }
section { margin-top: 16px; padding: 24px; background: var(--sheet); border: 1px solid var(--line); border-radius: 14px; }
[role=status] { margin-top: 0; padding: 16px 24px; background: var(--well); border-color: transparent; }
[role=status] h2 { margin: 0; }
dl { display: grid; grid-template-columns: minmax(110px, max-content) 1fr; gap: 8px 24px; margin: 12px 0 0; }
dt { color: var(--quiet); }
dd { margin: 0; }
form { margin: 16px 0 0; }
button { min-height: 44px; padding: 10px 20px; border: 1px solid var(--accent); border-radius: 10px; background: var(--accent); color: var(--on-accent); font: inherit; font-weight: 600; cursor: pointer; }
button:hover { filter: brightness(1.08); }
.stop button { background: transparent; border-color: var(--danger); color: var(--danger); }
a:focus-visible, button:focus-visible, input:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
fieldset { margin: 20px 0 0; padding: 0; border: 0; min-width: 0; }
legend { padding: 0; font-weight: 600; }
label, .fixed { display: flex; align-items: flex-start; gap: 12px; padding: 12px 0; border-bottom: 1px solid var(--line); }
label { cursor: pointer; }
fieldset > :last-child { border-bottom: 0; }
label > span, .fixed > span { flex: 1; }
label small, .fixed small { display: block; color: var(--quiet); font-size: 14px; }
em { display: inline-block; padding: 0 8px; border: 1px solid var(--line); border-radius: 99px; color: var(--quiet); font-size: 13px; font-style: normal; }
input[type=checkbox] { flex: none; width: 22px; height: 22px; margin: 1px 0 0; accent-color: var(--accent); }
.fixed > span { padding-left: 34px; }
fieldset + button { margin-top: 16px; }
ul { margin: 16px 0 0; padding: 0; list-style: none; }
li { padding: 12px 0; border-top: 1px solid var(--line); }
li small { display: block; color: var(--quiet); font-size: 14px; }
@media (max-width: 480px) {
  nav { justify-content: flex-start; }
  section { padding: 20px 16px; }
  dl { grid-template-columns: 1fr; gap: 0; }
  dd { margin-bottom: 10px; }
  button { width: 100%; }
}
`;
