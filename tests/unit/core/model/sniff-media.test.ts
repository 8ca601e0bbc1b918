import { describe, expect, it } from 'vitest'
import { mediaFacts, mediaTypeNames } from '../../../../src/core/model/media-type'
import { sniffMedia } from '../../../../src/core/model/sniff-media'
import { makePng } from '../../../support/png-fixture'
import { bombPart, makeZip, zipPart } from '../../../support/zip-fixture'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const raw = (...parts: readonly (string | number)[]) =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'number' ? [part] : [...part].map((letter) => letter.charCodeAt(0))
    )
  )

const samples: readonly (readonly [string, Uint8Array, string])[] = [
  ['a PDF', bytesOf('%PDF-1.7\n...'), 'application/pdf'],
  ['a PNG', makePng(4, 3), 'image/png'],
  ['a JPEG', raw(0xff, 0xd8, 0xff, 0xe0), 'image/jpeg'],
  ['an MP3 with a tag', raw('ID3', 4, 0, 0), 'audio/mpeg'],
  ['an MP3 without', raw(0xff, 0xfb, 0x90, 0x64), 'audio/mpeg'],
  ['a WAV', raw('RIFF', 0, 0, 0, 0, 'WAVEfmt '), 'audio/wav'],
  ['a phone’s recording', raw(0, 0, 0, 28, 'ftypM4A '), 'audio/mp4'],
  ['a phone’s video', raw(0, 0, 0, 28, 'ftypisom'), 'video/mp4'],
  ['an AMR recording', raw('#!AMR\n'), 'audio/amr'],
  ['a text', bytesOf('10:04 Minister: “Seven tests”\n'), 'text/plain'],
  ['a table', bytesOf('month;tests\nMay;7\n'), 'text/plain'],
  ['a text in UTF-16', raw(0xff, 0xfe, 'S', 0, 'e', 0), 'text/plain'],
  ['a mail', bytesOf('From: a@b.example\r\nSubject: tests\r\n\r\nSeven.'), 'message/rfc822'],
  [
    'a page saved by a browser',
    bytesOf(
      'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/\r\nSubject: A\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n'
    ),
    'multipart/related'
  ],
  ['a page', bytesOf('\n<!DOCTYPE html><script>1</script>'), 'text/html'],
  ['a page without a head', bytesOf('<script>alert(1)</script>'), 'text/html'],
  ['a drawing', bytesOf('<?xml version="1.0"?><svg onload="alert(1)">'), 'image/svg+xml'],
  ['a feed', bytesOf('<?xml version="1.0"?><rss>'), 'application/xml'],
  ['a program of Windows', raw('MZ', 0x90, 0), 'application/x-executable'],
  ['a program of Linux', raw(0x7f, 'ELF'), 'application/x-executable'],
  ['a script', bytesOf('#!/bin/sh\nrm -rf ~'), 'application/x-executable'],
  ['a batch', bytesOf('@echo off\r\n'), 'application/x-executable'],
  ['a starter', bytesOf('[Desktop Entry]\nExec=sh\n'), 'application/x-executable'],
  ['a shortcut', raw('L', 0, 0, 0, 1, 0x14, 2, 0), 'application/x-executable'],
  ['an old Word file', raw(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'application/x-cfb'],
  ['noise', raw(1, 2, 3, 0, 255), 'application/octet-stream'],
  ['nothing', raw(), 'text/plain']
]

describe('what a file is by its bytes', () => {
  it.each(samples)('%s', (_what, bytes, type) => {
    expect(sniffMedia(bytes)).toBe(type)
  })

  it('tells office files by the names in them, and takes one with macros for an archive', () => {
    const office = [zipPart('[Content_Types].xml', '<Types/>'), zipPart('word/document.xml', 'x')]
    expect(sniffMedia(makeZip(office))).toMatch(/wordprocessingml\.document$/)
    expect(sniffMedia(makeZip([...office, zipPart('word/vbaProject.bin', 'x')]))).toBe('application/zip')
    expect(sniffMedia(makeZip([zipPart('a.txt', 'x')]))).toBe('application/zip')
  })

  it('unpacks nothing: a bomb costs no more than its first and last bytes', async () => {
    const bomb = makeZip([await bombPart('word/document.xml', 300)])
    const begun = performance.now()
    expect(sniffMedia(bomb)).toBe('application/zip')
    expect(performance.now() - begun).toBeLessThan(1000)
  })

  it('waits for a letter that the end of what is looked at goes through', () => {
    expect(sniffMedia(bytesOf(`a${'é'.repeat(40_000)}`))).toBe('text/plain')
  })

  it('opens no type at once that can run or hold what runs', () => {
    const atOnce = mediaTypeNames.filter((type) => mediaFacts(type).opens === 'at once')
    expect(
      atOnce.filter((type) => !/^(application\/pdf|image\/(?!svg)|audio\/|video\/|text\/plain)/.test(type))
    ).toEqual([])
    for (const type of [
      'text/html',
      'image/svg+xml',
      'application/zip',
      'application/x-executable'
    ] as const) {
      expect(mediaFacts(type).opens).toBe('never')
    }
  })
})
