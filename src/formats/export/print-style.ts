import { lightColours, sharedStyle } from './shared-style'

/** The style sheet of the copy on paper: A4, light in every theme. */
export const printStyle = `
:root { color-scheme: light; ${lightColours} --paper: #ffffff; }
@page { size: A4; margin: 22mm 20mm; }
${sharedStyle}
body { font-size: 10.5pt; orphans: 3; widows: 3; }
h1 { font-size: 21pt; }
h2 { font-size: 9pt; }
section { margin-top: 9mm; }
.article { font-size: 11pt; line-height: 1.7; }
.claims, .source-list { break-before: page; margin-top: 0; }
.claims > h2:not(:first-child) { margin-top: 8mm; }
.card { font-size: 9.8pt; }
.card h3 { font-size: 10.8pt; }
.card h3, .status, .facts, .label, .change { break-after: avoid; break-inside: avoid; }
.card { break-inside: avoid-page; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
.sources { font-size: 9.8pt; }
a { text-decoration: none; }
a.address { color: var(--ink); }
:target { outline: none; }
footer { margin-top: 8mm; padding-top: 2mm; border-top: 1px solid var(--rule); }
`
