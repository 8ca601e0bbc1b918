import { pageWords } from '../../core/words/page-words'
import { contentSecurityPolicy } from './content-security-policy'
import { type Html, html, styleElement } from './escape-html'
import type { ExportData } from './export-data'
import { titleOf } from './summary-html'

/**
 * A whole page in UTF-8: the given body under a policy that forbids scripts and everything from outside. It is called what the copy may call
 * itself, or the given name.
 */
export function pageHtml(
  data: ExportData,
  style: string,
  body: Html,
  name: string = data.standing.name
): Uint8Array {
  const { options } = data
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="${pageWords.origin.stet(options.appVersion)}">
<title>${name}: ${titleOf(data)}</title>
${styleElement(style)}
</head>
<body>
${body}</body>
</html>
`
  return new TextEncoder().encode(page.toString())
}
