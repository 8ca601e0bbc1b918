import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { describeArticle } from '../../../src/cli/describe-article'
import { articleOf } from '../../support/article-of'

const fixtures = `${import.meta.dirname}/fixtures`

it.each(readdirSync(fixtures))('%s is understood as before', async (name) => {
  const article = await articleOf(name, new Uint8Array(readFileSync(`${fixtures}/${name}`)))
  await expect(`${JSON.stringify(describeArticle(article), null, 2)}\n`).toMatchFileSnapshot(
    `expected/${name}.json`
  )
})
