"""How a report looks: readable in a narrow window, in the dark, on paper, and without telling colours apart."""

from __future__ import annotations

# Every colour here has a contrast of at least 7:1 on its ground (WCAG 2.2, 1.4.6).
REPORT_STYLE = """
:root { color-scheme: light dark; --ink: #1a1a1a; --paper: #fff; --line: #767676; --ground: #f2f2f2;
  --failed: #8a0f0f; --passed: #0b5223; --warned: #6b3f00; --link: #0b3d91; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #f2f2f2; --paper: #161616; --line: #8f8f8f; --ground: #262626;
    --failed: #ffb3ab; --passed: #9fe0b1; --warned: #ffcf8a; --link: #b3d1ff; }
}
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.125rem/1.5 "Atkinson Hyperlegible",
  Verdana, Arial, sans-serif; }
main { max-width: 76rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
h1, h2, h3, h4 { line-height: 1.25; margin: 1.5em 0 0.5em; }
h2 { border-top: 0.25rem solid var(--line); padding-top: 0.75rem; }
a { color: var(--link); }
a:focus-visible, .scrolls:focus-visible { outline: 0.2rem solid var(--link); outline-offset: 0.15rem; }
.verdict strong { border: 0.15rem solid; border-radius: 0.25rem; padding: 0.1rem 0.5rem; }
.aside { font-size: 1rem; }
.scrolls { overflow-x: auto; margin: 0 0 1.25rem; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: start; font-weight: bold; padding: 0.25rem 0; position: sticky; inset-inline-start: 0;
  max-width: calc(100vw - 2rem); }
th, td { border: 1px solid var(--line); padding: 0.35rem 0.6rem; text-align: start; vertical-align: top;
  min-width: 5rem; overflow-wrap: break-word; }
thead th { background: var(--ground); }
tbody th { font-weight: normal; }
.failed, .error { color: var(--failed); }
.passed { color: var(--passed); }
.warned, .warning { color: var(--warned); }
td.failed, td.warned { font-weight: bold; }
@media print {
  :root { --ink: #000; --paper: #fff; --ground: #eee; --failed: #8a0f0f; --passed: #0b5223; --warned: #6b3f00; }
  body { font-size: 12pt; }
  main { max-width: none; padding: 0; }
  .scrolls { overflow: visible; }
  th, td { min-width: 0; }
  caption { position: static; max-width: none; }
  tr, h2, h3, h4 { break-inside: avoid; }
  h2, h3, h4, caption { break-after: avoid; }
}
"""
