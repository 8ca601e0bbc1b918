/** Whether a file may be handed to another program: 'asked' because some programs run what is in it. */
export type Opening = 'at once' | 'asked' | 'never'

interface MediaFacts {
  /** In words, for screens and exports. */
  readonly name: string
  /** The only ending under which a copy is handed to another program, so that no given name chooses the program. */
  readonly ending: string
  readonly opens: Opening
}

/**
 * What a file kept as evidence may be taken for, told by its bytes. A closed list: whatever is not in it is kept
 * byte for byte, too, and handed to no program.
 */
export const mediaTypes = {
  'application/pdf': { name: 'PDF', ending: 'pdf', opens: 'at once' },
  'image/png': { name: 'PNG picture', ending: 'png', opens: 'at once' },
  'image/jpeg': { name: 'JPEG picture', ending: 'jpg', opens: 'at once' },
  'image/gif': { name: 'GIF picture', ending: 'gif', opens: 'at once' },
  'image/webp': { name: 'WebP picture', ending: 'webp', opens: 'at once' },
  'image/tiff': { name: 'TIFF picture', ending: 'tif', opens: 'at once' },
  'image/heic': { name: 'HEIC picture', ending: 'heic', opens: 'at once' },
  'image/avif': { name: 'AVIF picture', ending: 'avif', opens: 'at once' },
  'audio/mpeg': { name: 'MP3 recording', ending: 'mp3', opens: 'at once' },
  'audio/mp4': { name: 'M4A recording', ending: 'm4a', opens: 'at once' },
  'audio/wav': { name: 'WAV recording', ending: 'wav', opens: 'at once' },
  'audio/ogg': { name: 'Ogg recording', ending: 'ogg', opens: 'at once' },
  'audio/flac': { name: 'FLAC recording', ending: 'flac', opens: 'at once' },
  'audio/amr': { name: 'AMR recording', ending: 'amr', opens: 'at once' },
  'video/mp4': { name: 'MP4 video', ending: 'mp4', opens: 'at once' },
  'video/quicktime': { name: 'QuickTime video', ending: 'mov', opens: 'at once' },
  'video/webm': { name: 'WebM or Matroska video', ending: 'webm', opens: 'at once' },
  'video/x-msvideo': { name: 'AVI video', ending: 'avi', opens: 'at once' },
  // CSV, Markdown and subtitles too: as .txt no spreadsheet takes their cells for formulas
  'text/plain': { name: 'Text', ending: 'txt', opens: 'at once' },
  'message/rfc822': { name: 'Mail', ending: 'eml', opens: 'asked' },
  'application/rtf': { name: 'RTF document', ending: 'rtf', opens: 'asked' },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    name: 'Word document',
    ending: 'docx',
    opens: 'asked'
  },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
    name: 'Excel spreadsheet',
    ending: 'xlsx',
    opens: 'asked'
  },
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': {
    name: 'PowerPoint presentation',
    ending: 'pptx',
    opens: 'asked'
  },
  'application/vnd.oasis.opendocument.text': { name: 'OpenDocument text', ending: 'odt', opens: 'asked' },
  'application/vnd.oasis.opendocument.spreadsheet': {
    name: 'OpenDocument spreadsheet',
    ending: 'ods',
    opens: 'asked'
  },
  'application/vnd.oasis.opendocument.presentation': {
    name: 'OpenDocument presentation',
    ending: 'odp',
    opens: 'asked'
  },
  'application/epub+zip': { name: 'EPUB book', ending: 'epub', opens: 'asked' },
  'text/html': { name: 'Web page', ending: 'html', opens: 'never' },
  'image/svg+xml': { name: 'SVG drawing', ending: 'svg', opens: 'never' },
  'application/xml': { name: 'XML', ending: 'xml', opens: 'never' },
  'multipart/related': { name: 'Saved web page (MHTML)', ending: 'mhtml', opens: 'never' },
  'application/x-cfb': { name: 'Document or mail of older Office', ending: 'bin', opens: 'never' },
  'application/zip': { name: 'Zip archive', ending: 'zip', opens: 'never' },
  'application/x-executable': { name: 'Program', ending: 'bin', opens: 'never' },
  'application/octet-stream': { name: 'File', ending: 'bin', opens: 'never' }
} as const satisfies Readonly<Record<string, MediaFacts>>
export type MediaType = keyof typeof mediaTypes

export const mediaTypeNames = Object.keys(mediaTypes) as readonly MediaType[]

/** What is known of a media type. */
export function mediaFacts(type: MediaType): MediaFacts {
  return mediaTypes[type]
}

/** The ending under which a picture of that type is shown in the window; null for types that are not shown. */
export function shownEnding(type: MediaType): 'png' | 'jpg' | 'gif' | 'webp' | null {
  switch (type) {
    case 'image/png':
      return 'png'
    case 'image/jpeg':
      return 'jpg'
    case 'image/gif':
      return 'gif'
    case 'image/webp':
      return 'webp'
    default:
      return null
  }
}
