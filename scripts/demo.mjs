// Takes one article through the main job in the real app: npm run demo -- [--out DIR] [--article FILE]
// Leaves annotated.html, annotated.pdf, project.stet and screenshots/ in DIR (demo-out when none is named).
import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { runTour } from './run-tour.mjs'

const { values } = parseArgs({
  options: { out: { type: 'string', default: 'demo-out' }, article: { type: 'string', default: '' } }
})
const out = path.resolve(values.out)
const article = values.article === '' ? '' : path.resolve(values.article)
if (article !== '' && !existsSync(article)) {
  console.error(`There is no file ${article}. Name an article with --article.`)
  process.exit(2)
}
mkdirSync(out, { recursive: true })

process.exitCode = await runTour('demo', { STET_DEMO_OUT: out, STET_DEMO_ARTICLE: article })
if (process.exitCode === 0)
  console.log(`The demo left annotated.html, annotated.pdf, project.stet and screenshots in ${out}.`)
