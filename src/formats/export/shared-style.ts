import { scriptStyle } from './script-style'

/** Colours on light paper; each gives at least 4.5:1 on the paper and on its own tint. */
export const lightColours = `
  --paper: #fffdf9;
  --card: #ffffff;
  --ink: #1d1b18;
  --soft: #5d5850;
  --rule: #d8d2c6;
  --link: #1b4a8a;
  --green: #17663a;
  --teal: #0d6270;
  --grey: #5d5850;
  --olive: #665200;
  --blue: #1c57a0;
  --violet: #67389f;
  --red: #ae141d;
  --orange: #9c4200;
  --brown: #7c3a17;
  --plum: #86296a;
  --tint: 14%;
`

/** The same colours on dark paper. */
export const darkColours = `
  --paper: #171614;
  --card: #1f1d1a;
  --ink: #ebe7de;
  --soft: #aaa498;
  --rule: #3d3932;
  --link: #8fb8f2;
  --green: #6fce95;
  --teal: #63c6d4;
  --grey: #aaa498;
  --olive: #d9bf52;
  --blue: #86b6f5;
  --violet: #c3a0f2;
  --red: #ff8d88;
  --orange: #f5a566;
  --brown: #dba481;
  --plum: #eb98d0;
  --tint: 22%;
`

/**
 * What all pages share: type, marks, cards. A state shows by its colour and by its underline: solid when it is
 * settled, double when people differ or the author answers, dotted when nobody is done, dashed when something is
 * missing, wavy when the words are wrong; of one kind, the thickness tells.
 */
export const sharedStyle = `
.state-verified { --c: var(--green); --line: solid; --width: 2px; }
.state-not-checkable { --c: var(--grey); --line: solid; --width: 1px; }
.state-cut { --c: var(--grey); --line: solid; --width: 1px; }
.state-on-author { --c: var(--teal); --line: double; --width: 1px; }
.state-disputed { --c: var(--red); --line: double; --width: 2px; }
.state-to-check { --c: var(--olive); --line: dotted; --width: 2px; }
.state-query { --c: var(--violet); --line: dotted; --width: 3px; }
.state-moved { --c: var(--plum); --line: dotted; --width: 1px; }
.state-in-progress { --c: var(--blue); --line: dashed; --width: 1px; }
.state-needs-evidence { --c: var(--orange); --line: dashed; --width: 2px; }
.state-cannot-confirm { --c: var(--brown); --line: dashed; --width: 3px; }
.state-orphan { --c: var(--brown); --line: dashed; --width: 3px; }
.state-changed-since-checked { --c: var(--orange); --line: wavy; --width: 1px; }
.state-needs-change { --c: var(--red); --line: wavy; --width: 2px; }

*, ::before, ::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0;
  color: var(--ink);
  background: var(--paper);
  --face: Charter, "Bitstream Charter", "Iowan Old Style", "Source Serif 4", "Noto Serif", Georgia, "Liberation Serif";
  font-family: var(--face), serif;
  font-size: 1.0625rem;
  line-height: 1.5;
}
h1, h2, h3, h4, h5, p, ul, ol, dl, dd, blockquote { margin: 0; padding: 0; }
h1, h2, h3, h4, h5 { line-height: 1.25; text-wrap: balance; break-after: avoid; }
bdi, .note, blockquote, dd { overflow-wrap: anywhere; }
a { color: var(--link); text-underline-offset: .15em; }
.small, .label, .status, .facts, .origin, .counts, .banner, .number, .tag, .none, .withheld, .credits, footer, h2, dt, .summary p {
  font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
}

.banner { display: flex; flex-wrap: wrap; gap: .1em .8em; align-items: baseline; padding: .6em .9em; border: 2px solid var(--c); background: color-mix(in srgb, var(--c) 9%, var(--paper)); }
.banner strong { color: var(--c); font-size: 1.15em; letter-spacing: .02em; text-transform: uppercase; }
.banner-draft { --c: var(--red); border-style: dashed; }
.banner-verified { --c: var(--green); }
h1 { font-size: 1.5rem; margin: .9em 0 .2em; }
.credits { color: var(--soft); font-size: .9em; }
.origin { display: flex; flex-wrap: wrap; gap: .15em 1.6em; margin-top: .8em; color: var(--soft); font-size: .8em; }
.origin div { display: flex; gap: .4em; }
.origin dt { font-weight: 600; }
h2 { margin: 0 0 1em; padding-bottom: .35em; border-bottom: 1px solid var(--rule); color: var(--soft); font-size: .8rem; font-weight: 600; letter-spacing: .08em; text-transform: uppercase; }
.summary { margin-top: 1.6em; }
.summary p { font-size: .95em; }
.counts { display: flex; flex-wrap: wrap; gap: .3em 1.6em; margin-top: .5em; font-size: .9em; line-height: 1.9; list-style: none; }

mark {
  color: var(--ink);
  background: color-mix(in srgb, var(--c) var(--tint), transparent);
  text-decoration: underline var(--line) var(--width) var(--c);
  text-decoration-skip-ink: none;
  text-underline-offset: .2em;
  -webkit-print-color-adjust: exact;
  print-color-adjust: exact;
}
mark a { color: inherit; }
mark mark { --tint: 8%; }
mark.lane-1 { text-underline-offset: .42em; }
mark.lane-2 { text-underline-offset: .64em; }
sup.number { unicode-bidi: isolate; font-style: normal; padding-inline-start: .15em; font-size: .66em; line-height: 0; -webkit-user-select: none; user-select: none; }
sup.number a { color: var(--c); font-weight: 700; text-decoration: none; }
sup.number + sup.number::before { content: ","; color: var(--soft); }
:target { outline: 2px solid var(--link); outline-offset: 2px; }

.article { line-height: 1.75; overflow-wrap: break-word; tab-size: 4; }
.article > * { margin-bottom: .9em; }
.article [data-stet-block] { white-space: pre-wrap; }
.article [data-stet-block]:empty:not(hr) { min-height: 1.75em; }
.article [data-stet-level] { margin-top: 1.3em; line-height: 1.35; text-wrap: wrap; }
.article [data-stet-level="1"] { font-size: 1.5em; line-height: 1.3; }
.article [data-stet-level="2"] { font-size: 1.25em; }
.article [data-stet-level="3"] { font-size: 1.05em; }
.article > :first-child { margin-top: 0; }
.article blockquote { padding-inline-start: 1.1em; border-inline-start: 3px solid var(--rule); font-style: italic; }
.article blockquote p + p { margin-top: .7em; }
.article ul, .article ol { padding-inline-start: 1.6em; }
.article li.gap { list-style: none; }
.article table { width: 100%; border-collapse: collapse; font-size: .92em; line-height: 1.5; font-variant-numeric: tabular-nums; }
.article :is(td, th) { padding: .45em .8em .45em 0; border-top: 1px solid var(--rule); text-align: start; vertical-align: top; font-weight: 400; }
.article :is(td, th):last-child { padding-inline-end: 0; }
.article th { font-weight: 650; }
.article tr:last-child > * { border-bottom: 1px solid var(--rule); }
.article :is(td, th) [data-stet-block]:empty { min-height: 1.5em; }
.article hr { width: 40%; height: 0; min-height: 0; margin: 1.8em auto; border: 0; border-top: 1px solid var(--rule); }
.article figure { margin: 1.6em 0; }
.article figure img { display: block; max-width: 100%; max-height: 40em; margin: 0 auto; }
.article figcaption { margin-top: .5em; color: var(--soft); font-size: .88em; }
.article figcaption:empty { display: none; }
.article .missing { padding: 1.2em; border: 1px dashed var(--rule); color: var(--soft); font-size: .88em; text-align: center; }
.article .caption { color: var(--soft); font-size: .88em; }
.article .role-dek { color: var(--soft); font-size: 1.12em; }
.article .role-byline, .article .role-dateline { color: var(--soft); font-size: .92em; }
code { font-family: ui-monospace, "Cascadia Mono", Menlo, "Liberation Mono", monospace; font-size: .9em; }

.card { margin-bottom: 1.1em; padding: .8em 1em .7em; border: 1px solid var(--rule); border-left: 4px solid var(--c); background: var(--card); font-size: .94rem; }
.card h3 { display: flex; gap: .55em; align-items: baseline; font-size: 1.02rem; font-weight: 600; line-height: 1.4; text-wrap: wrap; }
.card h3 .number { flex: none; min-width: 1.7em; padding: 0 .3em; border-radius: .2em; color: var(--card); background: var(--c); font-size: .85em; text-align: center; text-decoration: none; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
.thread { --c: var(--grey); }
.thread ol { margin: .4em 0 0; padding-inline-start: 1.4em; }
.card > blockquote { margin-top: .5em; font-size: .95em; }
.card p { margin-top: .3em; }
.status { font-size: .9em; }
.pill { display: inline-block; margin-right: .35em; color: var(--c); font-weight: 700; text-decoration: underline var(--line) var(--width) var(--c); text-decoration-skip-ink: none; text-underline-offset: .2em; }
.facts { display: flex; flex-wrap: wrap; gap: .1em 1em; margin-top: .3em; color: var(--soft); font-size: .82em; list-style: none; }
.change { margin-top: .5em; padding: .45em .7em; border: 1px dashed var(--c); font-size: .93em; }
.change div { display: flex; gap: .6em; }
.change dt { flex: 0 0 4.4em; color: var(--soft); font-size: .85em; line-height: 1.75; }
.change del { background: color-mix(in srgb, var(--red) 16%, transparent); text-decoration: line-through; }
.change ins { background: color-mix(in srgb, var(--green) 16%, transparent); text-decoration: underline; }
.card .label { margin-top: .8em; font-size: .8em; font-weight: 600; }
.checks, .evidence { padding-left: 1.5em; }
.checks li, .evidence li { margin-top: .35em; break-inside: avoid; }
.checks .note, .evidence blockquote { white-space: pre-line; }
ul.files { margin: .25em 0 0; padding-left: 1.2em; }
.hash { font-size: .8em; overflow-wrap: anywhere; }
.evidence blockquote { margin-top: .25em; padding-inline-start: .7em; border-inline-start: 2px solid var(--rule); font-style: italic; }
.superseded { color: var(--soft); }
.superseded > p:first-child b { text-decoration: line-through; }
.tag { padding: 0 .35em; border: 1px solid currentColor; border-radius: .2em; font-size: .75em; }
.small, .none { color: var(--soft); font-size: .85em; }
.withheld { color: var(--plum); font-size: .85em; font-weight: 600; }
.sources { padding-left: 2em; font-size: .94rem; }
.sources li { margin-bottom: .7em; break-inside: avoid; }
.address { overflow-wrap: anywhere; }
footer { color: var(--soft); font-size: .8em; }
${scriptStyle}`
