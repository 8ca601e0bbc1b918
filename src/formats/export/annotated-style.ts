import { darkColours, lightColours, sharedStyle } from './shared-style'

/** The style sheet of the annotated HTML: cards beside the article where there is room, below it where not. */
export const annotatedStyle = `
:root { color-scheme: light dark; ${lightColours} }
@media (prefers-color-scheme: dark) { :root { ${darkColours} } }
${sharedStyle}
body { padding: 1.5rem; }
.skip { position: absolute; left: -99rem; padding: .5em 1em; background: var(--card); }
.skip:focus { left: 1.5rem; }
.head, main, footer { max-width: 76rem; margin: 0 auto; }
.article { max-width: 36rem; font-size: 1.15rem; }
section { margin-top: 2.2rem; }
.claims > h2:not(:first-child) { margin-top: 2.4em; }
.card { scroll-margin-top: 1rem; content-visibility: auto; contain-intrinsic-size: auto 14rem; }
.text [id] { scroll-margin-top: 5rem; }
.sources li { scroll-margin-top: 1rem; }
footer { margin-top: 2.5rem; padding-top: .8em; border-top: 1px solid var(--rule); }

@media screen and (min-width: 62rem) {
  body { padding: 2.2rem 3rem; }
  main { display: grid; grid-template-columns: minmax(0, 38rem) minmax(0, 1fr); column-gap: 3.5rem; align-items: start; }
  .claims { position: sticky; grid-column: 2; grid-row: 1 / span 2; top: 0; max-height: 100vh; margin-top: 1.2rem; padding: 1rem .5rem 1rem 0; overflow-y: auto; scrollbar-width: thin; }
  .text, .source-list { grid-column: 1; }
}

@page { margin: 18mm 17mm 20mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; color: #5d5850; } }
@media print {
  :root { color-scheme: light; ${lightColours} }
  body { padding: 0; font-size: 10.5pt; }
  .skip { display: none; }
  .article { max-width: none; font-size: 11pt; }
  .card { content-visibility: visible; break-inside: auto; }
  .card h3, .status { break-after: avoid; }
  .claims { break-before: page; }
}
`
