import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { textOfBlock } from '../../../../src/core/article/block-schema'
import { blocksFromForeignHtml } from '../../../../src/core/article/foreign-html'
import { elementNode, parseHtmlTree, textNode } from '../../../../src/formats/import/html-tree'

const clipboards = join(import.meta.dirname, '..', '..', '..', 'support', 'clipboard')

function read(html: string) {
  return blocksFromForeignHtml(parseHtmlTree(html).root)
}

describe('the same story, copied', () => {
  for (const program of ['word', 'word-online', 'google-docs', 'libreoffice', 'web-page']) {
    it(`from ${program} is the article’s blocks and formats, and nothing else`, () => {
      expect(read(readFileSync(join(clipboards, `${program}.txt`), 'utf8'))).toEqual([
        { attributes: { type: 'heading', level: 2 }, runs: [{ text: 'What is known', attributes: {} }] },
        {
          attributes: { type: 'paragraph' },
          runs: [
            { text: 'North Korea carried out ', attributes: {} },
            { text: 'seven weapons tests', attributes: { bold: true } },
            { text: ' in ', attributes: {} },
            { text: 'January', attributes: { italic: true } },
            { text: ', the ', attributes: {} },
            { text: 'report', attributes: { link: 'https://example.org/report' } },
            { text: ' says.', attributes: {} }
          ]
        },
        {
          attributes: { type: 'list', list: 'bullet', depth: 0 },
          runs: [{ text: 'The first point', attributes: {} }]
        },
        {
          attributes: { type: 'list', list: 'bullet', depth: 1 },
          runs: [{ text: 'with a point below', attributes: {} }]
        },
        {
          attributes: { type: 'list', list: 'number', depth: 0 },
          runs: [{ text: 'A numbered point', attributes: {} }]
        }
      ])
    })
  }
})

describe('a list that Word wrote as paragraphs', () => {
  const item = (bullet: string, level: string) =>
    `<p class=MsoListParagraph style='mso-list:l0 ${level} lfo1'><span><span style='mso-list:Ignore'>${bullet}<span>&nbsp;&nbsp;</span></span></span>words</p>`

  it('is numbered where its bullets count, in any script', () => {
    const kinds = ['1.', 'a)', '(iv)', '一.', '·', 'o', '§', '–'].map(
      (bullet) => read(item(bullet, 'level1'))[0]?.attributes.list
    )
    expect(kinds).toEqual(['number', 'number', 'number', 'number', 'bullet', 'bullet', 'bullet', 'bullet'])
  })

  it('goes no deeper than lists go, whatever level it claims', () => {
    expect(read(item('·', 'level9'))[0]?.attributes.depth).toBe(8)
    expect(read(item('·', 'level99999'))[0]?.attributes.depth).toBe(8)
    expect(read(item('·', 'level0'))[0]?.attributes.depth).toBe(0)
  })

  it('keeps a numbered heading a heading', () => {
    const [heading] = read(
      "<h1 style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1 </span>Findings</h1>"
    )
    expect(heading).toEqual({
      attributes: { type: 'heading', level: 1 },
      runs: [{ text: 'Findings', attributes: {} }]
    })
  })
})

describe('comments that Word copies along', () => {
  const anchor = (id: number) =>
    `<span class=MsoCommentReference><span style='font-size:8.0pt'><![if !supportAnnotations]><a class=msocomanchor id="_anchor_${id}" href="#_msocom_${id}" language=JavaScript name="_msoanchor_${id}">[AB${id}]</a><![endif]><span style='mso-special-character:comment'>&nbsp;</span></span></span>`
  const comment = (id: number, words: string) =>
    `<div style='mso-element:comment'><![if !supportAnnotations]><div id="_com_${id}" class=msocomtxt language=JavaScript><![endif]><span style='mso-comment-author:"Ann Bee"'><a name="_msocom_${id}"></a></span><p class=MsoCommentText>${anchor(id)}${words}</p></div></div>`

  it('stay out of the article, and so do their marks; the words they are on come in', () => {
    const blocks =
      read(`<html xmlns:o="urn:schemas-microsoft-com:office:office"><body lang=EN-US><!--StartFragment-->
<p class=MsoNormal>He paid <a style='mso-comment-reference:AB_1;mso-comment-date:20260101T1000'>six million</a>${anchor(1)} euros${anchor(2)}.<o:p></o:p></p>
<div style='mso-element:comment-list'><![if !supportAnnotations]><hr class=msocomoff align=left size=1 width="33%"><![endif]>
${comment(1, 'Our source is Carla. Do not print.')}${comment(2, 'Really?')}</div>
<!--EndFragment--></body></html>`)
    expect(blocks.map(textOfBlock)).toEqual(['He paid six million euros.'])
  })

  it('leave a footnote, which is part of the text, where it is', () => {
    const blocks = read(
      `<p class=MsoNormal>Six million<a style='mso-footnote-id:ftn1' href="#_ftn1"><span class=MsoFootnoteReference><span style='mso-special-character:footnote'>[1]</span></span></a>.</p><div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText>[1] The ministry.</p></div></div>`
    )
    expect(blocks.map(textOfBlock)).toEqual(['Six million[1].', '', '[1] The ministry.'])
  })
})

describe('hostile markup', () => {
  for (const element of [
    'div',
    'span',
    'ul',
    'b',
    'table><tr><td',
    'li aria-level=9',
    "p style='mso-list:l0 level9'"
  ]) {
    it(`of ten thousand nested <${element}> is read to its words`, () => {
      const root = elementNode('body')
      let inner = root
      for (let depth = 0; depth < 10_000; depth += 1) {
        for (const each of element.split('><')) {
          const [name = 'div', attribute] = each.split(/ (.*)/)
          const child = elementNode(name)
          const [key, value] = attribute?.replaceAll("'", '').split(/=(.*)/) ?? []
          if (key !== undefined) child.setAttribute(key, value ?? '')
          inner.append(child)
          inner = child
        }
      }
      inner.append(textNode('the words'))
      expect(blocksFromForeignHtml(root).map(textOfBlock)).toEqual(['the words'])
    })
  }
})
