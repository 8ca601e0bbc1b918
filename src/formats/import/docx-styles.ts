/** How Word's styles become HTML, above mammoth's own map: newsroom styles, quotes, captions, code, deep lists. */
export const docxStyleMap: string[] = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='Heading 7'] => h6:fresh",
  "p[style-name='Heading 8'] => h6:fresh",
  "p[style-name='Heading 9'] => h6:fresh",
  "p[style-name='caption'] => figcaption:fresh",
  "p[style-name='Image Caption'] => figcaption:fresh",
  "p[style-name='Table Caption'] => figcaption:fresh",
  "p[style-name='Quote'] => blockquote:fresh",
  "p[style-name='Intense Quote'] => blockquote:fresh",
  "p[style-name='Block Text'] => blockquote:fresh",
  "p[style-name='Quotations'] => blockquote:fresh",
  "p[style-name='Source Code'] => pre:fresh",
  "p[style-name='HTML Preformatted'] => pre:fresh",
  "p[style-name='Preformatted Text'] => pre:fresh",
  "r[style-name='Verbatim Char'] => code",
  "r[style-name='HTML Code'] => code",
  "r[style-name='Source Text'] => code",
  "r[style-name='Emphasis'] => em",
  'u => u',
  ...[6, 7, 8, 9].flatMap(deepList)
]

/** Word has nine list levels; mammoth's own map stops at the fifth and would make paragraphs of the others. */
function deepList(level: number): readonly string[] {
  const above = 'ul|ol > li > '.repeat(level - 1)
  return [
    `p:unordered-list(${level}) => ${above}ul > li:fresh`,
    `p:ordered-list(${level}) => ${above}ol > li:fresh`
  ]
}
