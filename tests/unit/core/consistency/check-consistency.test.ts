import { describe, expect, it } from 'vitest'
import { checkConsistency, checkInSteps } from '../../../../src/core/consistency/check-consistency'
import { articleOfBlocks, blocksOfLines, checkBlocks } from '../../../support/checked-article'
import { tableBlocks } from '../../../support/table-blocks'
import { planted } from './planted-slips'

describe('What the consistency check finds', () => {
  it.each(planted)('$rule in “$text”', ({ rule, text, at, dateline }) => {
    const { findings, words } = checkBlocks(blocksOfLines(text), 'en', dateline)
    expect(findings.map((each) => each.rule)).toEqual([rule])
    expect(words[0]?.[0]).toBe(at)
    expect(findings[0]?.says).toMatch(/\.$/)
  })

  it.each(planted)('nothing in “$clean”', ({ clean, dateline }) => {
    expect(checkBlocks(blocksOfLines(clean), 'en', dateline).findings).toEqual([])
  })

  it('the slips of a wire story, and nothing else in it', () => {
    const { findings, words } = checkBlocks(blocksOfLines(story))
    expect(findings.map(({ rule }, index) => [rule, words[index]?.[0]])).toEqual([
      ['given name', 'Yoshimasa'],
      ['two ranges', 'intermediate-range ballistic missile'],
      ['missing space', 'Jan.30']
    ])
  })
})

const story = [
  '# Seoul, Oslo renew pledge after seven weapons tests',
  'Oslo, Feb 2 (SWS).- The foreign chiefs renewed their pledge Wednesday after the North conducted seven weapons tests in the last month.',
  'The ministry said Yoshimasa Hayashi and Antony Blinken spoke over the phone after Pyongyang launched a Hwasong-12 mid-range ballistic missile earlier this week, the first time North Korea tested a weapon of that reach since 2017.',
  '“Both were worried by the launch on Jan.30,” the ministry said.',
  'Yoshimasa and Blinken spoke hours after Antonio Guterres condemned the intermediate-range ballistic missile launch.',
  '“It breaks a moratorium of 2018,” he said.'
].join('\n')

describe('Totals of tables', () => {
  const head = ['Year', 'Tests', 'Share']
  const table = (total: string, share: string) =>
    tableBlocks('t', [
      head,
      ['2020', '1,200', '40.0 %'],
      ['2021', '1,800', '60.0 %'],
      ['Total', total, share]
    ])

  it('are found where the cells make another sum', () => {
    const { findings, words } = checkBlocks(table('3,100', '100.0 %'))
    expect(findings.map(({ rule }) => rule)).toEqual(['table total'])
    expect(words[0]).toEqual(['3,100', '1,200', '1,800'])
    expect(findings[0]?.says).toContain('make 3,000,')
  })

  it('are right within what was rounded away', () => {
    expect(checkBlocks(table('3,000', '100.1 %')).findings).toEqual([])
  })

  it('are read as the language writes numbers', () => {
    const german = tableBlocks('t', [
      ['Jahr', 'Tests'],
      ['2020', '1.200'],
      ['2021', '1.800'],
      ['Summe', '3.100']
    ])
    expect(checkBlocks(german, 'de').words[0]).toEqual(['3.100', '1.200', '1.800'])
  })
})

describe('The rules of English', () => {
  it('say nothing in another language, and that they do not', () => {
    const german =
      'Die die Tür öffnen, die sind am 31 June da. Die Bank (die schloss. Yoshimasa sagte nichts.'
    const { findings, rules } = checkBlocks(blocksOfLines(german), 'de')
    expect(rules).toBe('marks and tables')
    expect(findings.map(({ rule }) => rule)).toEqual(['unpaired mark'])
  })

  it('are used where the language is not known and the words are English', () => {
    const { rules, findings } = checkBlocks(
      blocksOfLines('The launch on Jan.30 was the first of the year.'),
      'und'
    )
    expect(rules).toBe('all')
    expect(findings).toHaveLength(1)
  })
})

describe('A check in steps', () => {
  it('finds what a check at once finds, and reads a block again only where it changed', () => {
    const text = planted.map((each) => each.text).join('\n')
    const article = articleOfBlocks(blocksOfLines(text))
    const checked = { article, language: 'en', dateline: '' }
    const memory = new WeakMap()
    const steps = checkInSteps(checked, memory)
    let count = 0
    let step = steps.next()
    for (; step.done !== true; step = steps.next()) count += 1
    expect(count).toBeGreaterThan(article.blocks.length)
    expect(step.value).toEqual(checkConsistency(checked))
    const before = article.blocks.map((block) => memory.get(block))
    article.change([{ insert: 'So ' }], 'test')
    checkConsistency(checked, memory)
    const after = article.blocks.map((block) => memory.get(block))
    expect(after.filter((each, index) => each !== before[index])).toHaveLength(1)
  })
})
