import { createHash } from 'node:crypto';
import { Html, html } from './html.js';

/** A page of ours that needs no build: its style and script are inside, and named in its Content-Security-Policy. */
export interface Page {
  language: string;
  title: string;
  body: Html;
  /** Runs at the end of the body. */
  script?: string;
}

/** The document, and the policy under which nothing else can run or load. */
export function writePage({ language, title, body, script }: Page): { text: string; policy: string } {
  const scripts = script === undefined ? html`` : element('script', script);
  const document = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        ${element('style', STYLE)}
      </head>
      <body>
        ${body}${scripts}
      </body>
    </html> `;
  const policy = [
    `default-src 'none'`,
    `style-src ${hashOf(STYLE)}`,
    ...(script === undefined ? [] : [`script-src ${hashOf(script)}`]),
    `connect-src 'self'`,
    `img-src data:`,
    `form-action 'self'`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ');
  return { text: document.markup, policy };
}

/** The moon that stands for us; screen readers skip it. */
export const MARK = new Html(
  '<svg class="mark" viewBox="0 0 24 24" aria-hidden="true"><path d="M19.5 14.3A8 8 0 0 1 9.7 4.5a8 8 0 1 0 9.8 9.8Z"/></svg>',
);

/** The policy names the hash of all that is inside, so there is not one space more. */
function element(tag: 'style' | 'script', text: string): Html {
  if (/<\/(script|style)|<!--/i.test(text)) throw new Error('a style or script that would end its element');
  return new Html(`<${tag}>${text}</${tag}>`);
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

const STYLE = `
:root { color-scheme: light dark; --ink: #1c2024; --quiet: #60646c; --line: #e0e1e6; --edge: #80838d; --paper: #fff; --ground: #f6f7f9; --accent: #3e5bd8; --bad: #c62828; }
@media (prefers-color-scheme: dark) { :root { --ink: #edeef0; --quiet: #a5a9b1; --line: #33363d; --edge: #7b7f89; --paper: #1b1d21; --ground: #121316; --accent: #8da4ff; --bad: #ff8a80; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 14px/1.55 "Inter Variable", system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", sans-serif; }
a { color: var(--accent); }
main { max-width: 26rem; margin: 12vh auto 4rem; padding: 0 1rem; }
main.wide { max-width: 58rem; margin-top: 3rem; }
h1 { font-size: 22px; line-height: 1.3; margin: 0 0 .5rem; }
h2 { font-size: 16px; margin: 2.5rem 0 .5rem; }
p { margin: 0 0 1rem; }
.quiet { color: var(--quiet); }
.card { background: var(--paper); border: 1px solid var(--line); border-radius: 12px; padding: 24px; }
label { display: block; margin: 1rem 0 0; font-weight: 500; }
label + .quiet { margin: 6px 0 0; font-size: 13px; }
.mark { display: block; width: 36px; height: 36px; margin-bottom: 12px; fill: var(--accent); }
input { width: 100%; margin-top: 4px; padding: 9px 11px; border: 1px solid var(--edge); border-radius: 8px; background: var(--ground); color: inherit; font: inherit; }
button, .button { display: inline-block; margin-top: 1.25rem; padding: 9px 16px; border: 0; border-radius: 8px; background: var(--accent); color: var(--paper); font: inherit; font-weight: 600; cursor: pointer; text-decoration: none; }
button:disabled { opacity: .6; cursor: default; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
[role=alert] { color: var(--bad); margin: 1rem 0 0; }
nav { display: flex; gap: 1rem; flex-wrap: wrap; margin-bottom: 1rem; }
ul.links { list-style: none; margin: 1rem 0 0; padding: 0; }
ul.links li { border-top: 1px solid var(--line); padding: 10px 0; }
code, pre { font: 12.5px/1.5 ui-monospace, "SF Mono", Menlo, Consolas, monospace; }
pre { overflow-x: auto; background: var(--ground); border: 1px solid var(--line); border-radius: 8px; padding: 12px; margin: .5rem 0; }
details { background: var(--paper); border: 1px solid var(--line); border-radius: 8px; margin: 6px 0; padding: 0 14px; }
summary { cursor: pointer; padding: 9px 0; display: grid; grid-template-columns: 4.2rem minmax(12rem, 24rem) 1fr; gap: .75rem; align-items: baseline; }
summary b { font-size: 12px; }
summary code { overflow-wrap: anywhere; min-width: 0; }
@media (max-width: 46rem) { summary { grid-template-columns: 4.2rem minmax(0, 1fr); } summary span { grid-column: 1 / -1; } }
table { border-collapse: collapse; width: 100%; }
td, th { text-align: left; vertical-align: top; padding: 6px 12px 6px 0; border-top: 1px solid var(--line); }
`;
