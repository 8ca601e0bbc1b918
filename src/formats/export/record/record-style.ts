import { darkColours, lightColours, sharedStyle } from '../shared-style'

/** The style sheet of a record's page: one column that reads on any screen and on paper. */
export const recordStyle = `
:root { color-scheme: light dark; ${lightColours} }
@media (prefers-color-scheme: dark) { :root { ${darkColours} } }
${sharedStyle}
body { padding: 1.5rem; }
.skip { position: absolute; left: -99rem; padding: .5em 1em; background: var(--card); }
.skip:focus { left: 1.5rem; }
.head, main, footer { max-width: 58rem; margin: 0 auto; }
.article { max-width: 40rem; font-size: 1.1rem; }
section { margin-top: 2.2rem; }
[id] { scroll-margin-top: 1rem; }
.contents { margin-top: 1.6rem; }
.plain th[scope="row"] { min-width: 7rem; }
.contents ol { columns: 2 14rem; margin: .4em 0 0; padding-inline-start: 1.4em; }
.plain { width: 100%; border-collapse: collapse; font-size: .88rem; }
.plain th, .plain td, .memo th, .memo td { padding: .4em .6em; border-bottom: 1px solid var(--rule); text-align: start; vertical-align: top; overflow-wrap: anywhere; }
.plain time { white-space: nowrap; }
.wide { overflow-x: auto; }
.memo { width: 100%; border-collapse: collapse; font-size: .88rem; }
.memo p, .memo ul { margin: 0 0 .3em; padding: 0; }
.memo .around { color: var(--soft); }
.memo .warning { color: var(--red); }
footer { margin-top: 2.5rem; padding-top: .8em; border-top: 1px solid var(--rule); }
@page { margin: 18mm 17mm 20mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; color: #5d5850; } }
@media print {
  :root { color-scheme: light; ${lightColours} }
  body { padding: 0; font-size: 10.5pt; }
  .skip { display: none; }
  .article { max-width: none; font-size: 11pt; }
  .card h3, .status { break-after: avoid; }
  .plain tr, .memo tr { break-inside: avoid; }
  .wide { overflow: visible; }
}
`
