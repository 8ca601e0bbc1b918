/**
 * Faces for the scripts that the usual faces have no letters for, by the language of the words: without them a browser
 * takes what it finds first, Chinese faces for Japanese. Slanted type is Latin's alone; for stress Japanese and Chinese
 * have dots. Tall scripts need more room between lines.
 */
export const scriptStyle = `
[lang|="ja"] { font-family: "Hiragino Mincho ProN", "Yu Mincho", YuMincho, "Noto Serif CJK JP", "Noto Serif JP", "IPAexMincho", "IPAPMincho", "MS PMincho", serif; }
[lang|="zh"] { font-family: "Songti SC", "Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", SimSun, serif; }
:is([lang="zh-TW"], [lang="zh-HK"], [lang|="zh-Hant"]) { font-family: "Songti TC", "Noto Serif CJK TC", "Noto Serif TC", PMingLiU, serif; }
[lang|="ko"] { font-family: var(--face), "AppleMyungjo", "Nanum Myeongjo", "Noto Serif CJK KR", "Noto Serif KR", Batang, serif; }
[lang|="th"] { font-family: var(--face), "Noto Serif Thai", "Thonburi", "Leelawadee UI", Norasi, Loma, serif; }
[lang|="hi"], [lang|="mr"], [lang|="ne"], [lang|="sa"] { font-family: var(--face), "Noto Serif Devanagari", "Kohinoor Devanagari", "Nirmala UI", "Lohit Devanagari", serif; }
[lang|="ar"], [lang|="fa"], [lang|="ur"], [lang|="ps"] { font-family: var(--face), "Noto Naskh Arabic", "Geeza Pro", "Times New Roman", "DejaVu Sans", serif; }
[lang|="he"], [lang|="yi"] { font-family: var(--face), "Noto Serif Hebrew", "Frank Ruehl CLM", "Arial Hebrew", David, "DejaVu Sans", serif; }
:is([lang|="ja"], [lang|="zh"]) em { font-style: normal; text-emphasis: filled dot; text-emphasis-position: over right; }
:is([lang|="ja"], [lang|="zh"], [lang|="ko"]) { line-break: strict; }
[lang|="ko"] { word-break: keep-all; }
:is([lang|="ja"], [lang|="zh"], [lang|="ko"], [lang|="th"], [lang|="hi"], [lang|="mr"], [lang|="ne"], [lang|="ar"], [lang|="fa"], [lang|="ur"], [lang|="he"], [lang|="yi"]) blockquote { font-style: normal; }
.article:is([lang|="th"], [lang|="hi"], [lang|="mr"], [lang|="ne"], [lang|="ar"], [lang|="fa"], [lang|="ja"], [lang|="zh"], [lang|="ko"]) { line-height: 1.95; }
.article[lang|="ur"] { line-height: 2.3; }
`
