import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx'

/** The wire story as a Word file: a headline, a byline, emphasis and a list. */
export function wireStoryDocx(): Promise<Buffer> {
  const plain = (text: string): Paragraph => new Paragraph({ children: [new TextRun(text)] })
  return Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            new Paragraph({
              text: 'Tokyo and Washington renew security pledge',
              heading: HeadingLevel.HEADING_1
            }),
            plain('By Mara Lind'),
            plain('The ministers renewed their pledge of common defense on Wednesday.'),
            new Paragraph({
              children: [
                new TextRun('Mr. Guterres spoke of the North’s '),
                new TextRun({ text: 'announced moratorium', bold: true }),
                new TextRun(' in 2018.')
              ]
            }),
            new Paragraph({ text: 'Seven tests in a month', bullet: { level: 0 } }),
            new Paragraph({ text: 'One of them of a Hwasong-12', bullet: { level: 1 } })
          ]
        }
      ]
    })
  )
}
