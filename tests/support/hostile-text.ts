import fc from 'fast-check'

/** Texts that try to leave the place they were written in. */
export const hostileTexts = [
  '<script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '" autofocus onfocus="alert(1)',
  '</style><script>alert(1)</script>',
  '</title><script>alert(1)</script>',
  '</textarea></template></noscript><script>alert(1)</script>',
  '<!-- <script>',
  '--><script>alert(1)</script>',
  '<![CDATA[<script>]]>',
  ']]>',
  '<?xml version="1.0"?>',
  '<iframe srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<base href=https://evil.example/>',
  '<meta http-equiv=refresh content="0;url=https://evil.example/">',
  '<link rel=stylesheet href=https://evil.example/a.css>',
  '<form><input name=attributes>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62; &amp;amp; &nbsp; &NotEqualTilde;',
  'javascript:alert(1)',
  'JaVa\nScript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'https://example.org/"onclick="alert(1)',
  'https://bank.example@evil.example/',
  'url(https://evil.example/a.png)',
  '{{7*7}} `alert(1)`',
  'a\u0000b',
  '\ud83d alone',
  'alone \ude00',
  '\u202egnp.exe',
  '\u2066\u202eabc\u2069',
  '\u2067 unclosed isolate',
  'line\u2028separator\u2029paragraph',
  'carriage\rreturn',
  'tab\tand  two  spaces \u00a0 ',
  '\ufeffbyte order mark\uffff',
  '\u0001\u000b\u000c\u007f\u0085\u009b',
  '__proto__',
  'constructor',
  '<i>title</i> with <b>markup</b> <span class="nocase">kept</span>',
  '“quotes” "and" \'more\' ‘of’ «them»',
  'שלום עולם',
  '平壌が発射'
] as const

/** Hostile texts, arbitrary ones, and both glued together. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...hostileTexts), fc.string({ unit: 'binary', maxLength: 12 })), {
    maxLength: 3
  })
  .map((parts) => parts.join(''))
