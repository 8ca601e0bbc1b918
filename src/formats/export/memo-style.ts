import { lightColours, sharedStyle } from './shared-style'

/**
 * The style sheet of the corrections memo: a table on landscape paper, light in every theme, in rules that word processors
 * keep too.
 */
export const memoStyle = `
:root { color-scheme: light; ${lightColours} --paper: #ffffff; }
@page { size: A4 landscape; margin: 16mm; }
${sharedStyle}
body { max-width: 1200px; margin: 0 auto; padding: 24px; }
h1 { font-size: 20pt; }
.memo { width: 100%; margin: 12px 0; border-collapse: collapse; font-size: 9.5pt; }
.memo th, .memo td { border: 1px solid #999999; padding: 5px 7px; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
.memo thead th { background: #eeeeee; color: #111111; }
.memo th { overflow-wrap: normal; white-space: nowrap; }
.memo tr { break-inside: avoid; }
.memo p, .memo ul { margin: 0 0 4px; padding: 0; }
.memo li { margin-inline-start: 14px; }
.memo .around { color: #555555; }
.memo del { color: #8c1d18; background: none; text-decoration: line-through; }
.memo ins { color: #0b5d1e; background: none; text-decoration: underline; }
.memo .warning { color: #8c1d18; }
`
