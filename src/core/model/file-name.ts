/** Longest name kept of a file, in UTF-16 code units: no file system takes a longer one in ASCII with room to spare. */
const longestName = 120
const longestEnding = 16

/** Names that Windows keeps for devices, with any ending, in capitals or not. */
const deviceName = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[\d¹²³]) *(\.|$)/i

/** What cannot be seen; $1 is a joiner within a word of Persian or an Indian language, or within an emoji. */
const unseen =
  /((?<=[\p{L}\p{M}\p{Extended_Pictographic}])[\u200c\u200d](?=[\p{L}\p{Extended_Pictographic}]))|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/gu

/**
 * The name that a file came with, made safe: without folders, control characters, the marks that turn the direction of
 * letters ("gnp.exe" read backwards) and what systems keep for themselves. Never empty.
 */
export function cleanFileName(given: string): string {
  const name = given
    .toWellFormed()
    .replace(/^.*[/\\]/s, '')
    .normalize('NFC')
    .replace(unseen, '$1')
    .replace(/[<>:"|?*]/g, '-')
    .replace(/\s+/gu, ' ')
    .replace(/^[ .]+|(?<![ .])[ .]+$/g, '')
  if (name === '') return 'file'
  return shorten(isDeviceName(name) ? `file-${name}` : name)
}

/** Whether Windows takes this name, in any folder, for a device: "con", "aux.txt". */
export function isDeviceName(name: string): boolean {
  return deviceName.test(name)
}

/** What a source that came as a file is called: the file's name without its ending. */
export function titleOfFile(name: string): string {
  return name.replace(/\.[^.]{1,10}$/, '')
}

/** Keeps the ending, which tells a person what the file is. */
function shorten(name: string): string {
  if (name.length <= longestName) return name
  const dot = name.lastIndexOf('.')
  const ending = dot > 0 && name.length - dot <= longestEnding ? name.slice(dot) : ''
  return `${name
    .slice(0, longestName - ending.length - 1)
    .toWellFormed()
    .replace(/(?<![\ufffd .]|\u200c|\u200d)(?:[\ufffd .]|\u200c|\u200d)+$/, '')}…${ending}`
}
