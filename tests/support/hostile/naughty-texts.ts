/**
 * Texts that try to be more than words wherever they come to stand: markup, styles, addresses, scripts, Markdown, formulas of
 * spreadsheets, templates, what terminals obey, and letters that turn or hide their neighbours. Each names itself: it runs
 * `canary=N` or asks for `ADDRESS/N`.
 */
import { luckOf } from '../faults/luck'

/** Where the texts would have the program ask: "http://127.0.0.1:8080". */
export interface NaughtyOrder {
  readonly address: string
  readonly count: number
  readonly seed: number
}

/** So many texts, no two alike; the same order gives the same texts. */
export function naughtyTexts({ address, count, seed }: NaughtyOrder): readonly string[] {
  const luck = luckOf(seed)
  const texts = new Set<string>()
  for (let number = 0; texts.size < count; number += 1) {
    const target = { code: `canary=${number}`, url: `${address}/${number}` }
    const make = luck.pick(luck.chance(0.3) ? markup : luck.pick(families))
    texts.add(luck.pick(spellings)(`${luck.pick(openings)}${make(target)}${luck.pick(closings)}`))
  }
  return [...texts]
}

interface Target {
  readonly code: string
  readonly url: string
}

type Make = (target: Target) => string

const markup: readonly Make[] = [
  ({ code }) => `<script>${code}</script>`,
  ({ url }) => `<script src=${url}></script>`,
  ({ code }) => `<img src=x onerror="${code}">`,
  ({ url }) => `<img src="${url}" srcset="${url} 2x">`,
  ({ code }) => `<svg onload=${code}>`,
  ({ code }) => `<svg><script>${code}</script></svg>`,
  ({ url }) => `<svg><use href="${url}#a"/><image href="${url}"/></svg>`,
  ({ code }) => `<svg><a xlink:href="javascript:${code}"><text y=9>x</text></a></svg>`,
  ({ code }) => `<svg><animate onbegin=${code} attributeName=x dur=1s>`,
  ({ code }) => `<math><mi xlink:href="javascript:${code}">x</mi></math>`,
  ({ code }) => `<iframe src="javascript:${code}"></iframe>`,
  ({ code }) => `<iframe srcdoc="<script>parent.${code}</script>"></iframe>`,
  ({ url }) => `<iframe src=${url}></iframe>`,
  ({ url }) => `<object data=${url}></object><embed src=${url}>`,
  ({ code }) => `<details open ontoggle=${code}>x</details>`,
  ({ code }) => `<input autofocus onfocus=${code}>`,
  ({ code }) => `<body onload=${code} onpageshow=${code}>`,
  ({ code }) => `<video><source onerror=${code}></video>`,
  ({ url }) => `<video src=${url} poster=${url} autoplay></video><audio src=${url} autoplay>`,
  ({ code }) => `<style>@keyframes k{}</style><b style="animation:k 1ms" onanimationstart=${code}>x</b>`,
  ({ url }) => `<link rel=stylesheet href=${url}><link rel=icon href=${url}>`,
  ({ url }) => `<link rel=prefetch href=${url}><link rel=preload as=image href=${url}>`,
  ({ url }) => `<link rel=dns-prefetch href=${url}><link rel=preconnect href=${url}>`,
  ({ url }) => `<meta http-equiv=refresh content="0;url=${url}">`,
  ({ url }) => `<base href=${url}/>`,
  ({ url }) => `<form action=${url}><button autofocus>x</button></form>`,
  ({ code }) => `<a href="javascript:${code}">x</a>`,
  ({ url }) => `<a href="${url}" ping="${url}">x</a>`,
  ({ url }) => `<table background=${url}><td background=${url}>x</table>`,
  ({ url }) => `<style>@import "${url}";*{background:url(${url})}</style>`,
  ({ url }) => `<b style="background:url(${url});list-style:url(${url});content:url(${url})">x</b>`,
  ({ url }) => `<style>@font-face{font-family:f;src:url(${url})}*{font-family:f}</style>`,
  ({ code }) => `<noscript><p title="</noscript><img src=x onerror=${code}>">`,
  ({ code }) => `<template><img src=x onerror=${code}></template>`,
  ({ code }) => `<math><mtext><table><mglyph><style><!--</style><img title="--><img src=x onerror=${code}>">`,
  ({ code }) => `<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=${code}>`,
  ({ code }) => `<svg></p><style><a id="</style><img src=x onerror=${code}>">`,
  ({ code }) => `<form id=x><input name=attributes><input name=childNodes onfocus=${code} autofocus></form>`,
  ({ code }) => `<a id=defaultView name=body><img name=getElementById src=x onerror=${code}></a>`,
  ({ code }) =>
    `<?xml-stylesheet href="javascript:${code}"?><x:script xmlns:x="http://www.w3.org/1999/xhtml">${code}</x:script>`,
  ({ code }) => `<![CDATA[<script>${code}</script>]]>`,
  ({ code }) => `<!--[if true]><script>${code}</script><![endif]--><!--><script>${code}</script>-->`
]

const addresses: readonly Make[] = [
  ({ code }) => `javascript:${code}`,
  ({ code }) => `JaVa\tScRiPt:${code}`,
  ({ code }) => `\u0001javascript:${code}//`,
  ({ code }) => `javascript://%0a${code}`,
  ({ code }) => `data:text/html,<script>parent.${code}</script>`,
  ({ code }) => `data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="parent.${code}"/>`,
  ({ code }) => `vbscript:${code}`,
  ({ code }) => `blob:null/${code}`,
  ({ url }) => url,
  ({ url }) => url.replace('http:', ''),
  ({ url }) => `\\\\${url.slice('http://'.length)}`,
  ({ url }) => `https://bank.example@${url.slice('http://'.length)}`,
  ({ url }) => `file:///etc/passwd#${url}`,
  ({ url }) => `smb://${url.slice('http://'.length)}`,
  ({ url }) => `${url}" onmouseover="canary=1" x="`,
  ({ url }) => `view-source:${url}`,
  ({ url }) => `app://editor/../../${url}`,
  ({ url }) => `evidence://${'0'.repeat(20)}/${url}`
]

const scripts: readonly Make[] = [
  ({ code }) => `';${code}//`,
  ({ code }) => `";${code}//`,
  ({ code }) => `\\";${code}//`,
  ({ code }) => `\${${code}}`,
  ({ code }) => `\`;${code};\``,
  ({ code }) => `</script><script>${code}//`,
  ({ code }) => `\u2028${code}\u2029`,
  ({ code }) => `{{constructor.constructor('${code}')()}}`,
  ({ code }) => `<%= ${code} %>#{${code}}[[\${${code}}]]`,
  ({ code }) => `$1$&$\`$'${code}`,
  ({ code }) => `{"__proto__":{"canary":"${code}"}}`,
  ({ code }) => `%s%n%x {0} {time} {who} ${code}`
]

const styles: readonly Make[] = [
  ({ url }) => `}*{background:url(${url})`,
  ({ url }) => `;background-image:url('${url}')`,
  ({ url }) => `</style><img src=${url}>`,
  ({ url }) => `red;@import '${url}'`,
  ({ code }) => `expression(${code})`,
  ({ url }) => `\\75rl(${url})`
]

const markdown: readonly Make[] = [
  ({ code }) => `[x](javascript:${code})`,
  ({ url }) => `![x](${url})`,
  ({ url }) => `<${url}>`,
  ({ url }) => `[x]: ${url}\n[x]`,
  ({ code }) => `\`\`\`html\n<script>${code}</script>\n\`\`\``,
  () => '\n\nSOURCES\n\nCLAIMS\n1. verified'
]

const formulas: readonly Make[] = [
  ({ code }) => `=cmd|' /C ${code}'!A0`,
  ({ url }) => `=HYPERLINK("${url}";"x")`,
  ({ url }) => `+WEBSERVICE("${url}")`,
  ({ url }) => `-1+IMAGE("${url}")`,
  ({ code }) => `@SUM(1+1)*cmd|'${code}'!A0`,
  ({ url }) => `\t=IMPORTXML("${url}","//a")`,
  ({ url }) => `\r=IMPORTDATA("${url}")`,
  ({ url }) => `\n=DDE("${url}")`,
  ({ url }) => `\0=DDE("${url}")`,
  ({ url }) => `＝HYPERLINK("${url}")`,
  ({ url }) => `＋HYPERLINK("${url}")`,
  ({ url }) => `－HYPERLINK("${url}")`,
  ({ url }) => `＠HYPERLINK("${url}")`,
  ({ url }) => `\u200b=HYPERLINK("${url}")`,
  ({ url }) => `",=HYPERLINK("${url}"),"`,
  ({ url }) => `"\r\n=HYPERLINK("${url}")`
]

const terminals: readonly Make[] = [
  ({ code }) => `\u001b[31m${code}\u001b[0m`,
  ({ code }) => `\u001b]0;${code}\u0007`,
  ({ url }) => `\u001b]8;;${url}\u0007x\u001b]8;;\u0007`,
  ({ code }) => `\u001b[2J\u001b[H${code}`,
  ({ code }) => `\u009b31m${code}\u009b0m`,
  ({ code }) => `\u001bP${code}\u001b\\\u001b_x\u001b\\`,
  ({ code }) => `not ready\r\u001b[KReady to publish ${code}`,
  ({ code }) => `verified\b\b\b\b\b\b\b\b${code}\u007f`
]

const letters: readonly Make[] = [
  ({ code }) => `\u202e${code}\u202c`,
  ({ code }) => `\u2066\u202e${code}\u2069`,
  ({ code }) => `\u2067${code}`,
  ({ code }) => `${code}\u061c\u200f\u200e`,
  ({ code }) => `\ud83d${code}\ude00`,
  ({ code }) => `${code}\u0000\ufffe\uffff`,
  ({ code }) => `Z${'\u0336\u0489\u0310'.repeat(20)}${code}`,
  ({ code }) => `${'\u{e0041}\u{e007f}'}${code}\ufeff\u00ad\u200b\u2060`,
  ({ code }) => `\u{1f468}\u200d\u{1f469}\u200d\u{1f467}\u{1f3f4}\u{e0067}${code}`,
  ({ code }) => `раураl.example ${code}`,
  ({ code }) => `שלום ${code} عربى ${'ﷺ'.repeat(9)}`,
  ({ code }) => `${'\u00a0'.repeat(9)}${code}${'\u3000'.repeat(9)}`
]

const families = [markup, addresses, scripts, styles, markdown, formulas, terminals, letters]

/** What would end the place that a text was put into. */
const openings = [
  ...Array.from({ length: 12 }, () => ''),
  '">',
  "'>",
  '`>',
  '</title>',
  '</textarea>',
  '</style>',
  '</script>',
  '</template>',
  '</noscript>',
  '</svg>',
  '-->',
  ']]>',
  '\\">',
  '*/',
  '&quot;>',
  '" x="'
]

const closings = [...Array.from({ length: 6 }, () => ''), '<!--', '<', '&', '"', "'", '\\', '/*', '<x ', '\0']

const spellings: readonly ((text: string) => string)[] = [
  ...Array.from({ length: 10 }, () => (text: string) => text),
  (text) => text.replace(/[<>"]/g, (sign) => `&#x${sign.charCodeAt(0).toString(16)};`),
  (text) => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  (text) => text.replace(/script|onerror|onload|style/gi, (word) => word.toUpperCase()),
  (text) => text.replace(/<(\w)/g, '<\0$1'),
  (text) => text.replaceAll('<', '\uff1c').replaceAll('>', '\uff1e'),
  (text) => text.replace(/[<>"']/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`),
  (text) => text.replaceAll(' ', '/'),
  (text) => encodeURIComponent(text.toWellFormed())
]
