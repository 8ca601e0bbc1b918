import { Document, type ISectionOptions, Packer, Paragraph, type ParagraphChild, TextRun } from 'docx'

/** A Word file with these paragraphs; a string becomes a plain one. */
export async function makeDocx(
  children: readonly (string | ISectionOptions['children'][number])[],
  options: Omit<ConstructorParameters<typeof Document>[0], 'sections'> = {}
): Promise<Uint8Array> {
  const document = new Document({
    ...options,
    sections: [
      { children: children.map((child) => (typeof child === 'string' ? new Paragraph(child) : child)) }
    ]
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

/** A paragraph of runs; strings become plain ones. */
export function runs(...children: readonly (string | ParagraphChild)[]): Paragraph {
  return new Paragraph({
    children: children.map((child) => (typeof child === 'string' ? new TextRun(child) : child))
  })
}
