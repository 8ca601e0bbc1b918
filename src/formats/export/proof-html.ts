import type { JudgedSignoff } from '../../core/document/judge-signoffs'
import type { ProjectProof } from '../../core/document/project-proof'
import { fingerprintOf } from '../../core/model/fingerprint'
import type { HouseStyle } from '../../core/model/house-style'
import { wordOfRole } from '../../core/model/house-words'
import { pageWords } from '../../core/words/page-words'
import { type Html, html, nothing } from './escape-html'
import { fillHtml } from './fill-html'
import { timeHtml } from './format-time'

/** What of the article was verified, by whom and when, and how that can be proved. Nothing without a proof. */
export function proofHtml(
  proof: ProjectProof | undefined,
  style: Pick<HouseStyle, 'roles'>,
  how: Html = besideFile
): Html {
  if (proof === undefined) return nothing
  const { standing, earlier } = sortSignoffs(proof)
  const { blocks } = proof.readiness
  const none = standing.length === 0 ? html`<p>${pageWords.proof.nobody}</p>\n` : nothing
  const missing =
    blocks.length === 0 ? nothing : html`<p>${pageWords.proof.notReady(blocks.join(', '))}</p>\n`
  return html`<section class="proof" id="verification" aria-labelledby="verification-heading">
<h2 id="verification-heading">${pageWords.proof.heading}</h2>
${none}${listHtml(pageWords.proof.standing, standing, style)}${listHtml(pageWords.proof.earlier, earlier, style)}${missing}<p>${fillHtml(pageWords.proof.version, { version: html`<code>${proof.state}</code>` })} ${how}</p>
</section>
`
}

const besideFile = html`${pageWords.proof.besideFile}`

function listHtml(label: string, signoffs: readonly JudgedSignoff[], style: Pick<HouseStyle, 'roles'>): Html {
  if (signoffs.length === 0) return nothing
  const items = signoffs.map(
    (each) =>
      html`<li><b><bdi>${each.name}</bdi></b>, ${wordOfRole(each.role, style)}, ${timeHtml(each.at)}: ${scopeOf(each)}${each.note === '' ? nothing : html` <q dir="auto">${each.note}</q>`}<br><small>${pageWords.proof.key(fingerprintOf(each.key))}${each.doubts.length === 0 ? '' : fillHtml(pageWords.proof.ofVersion, { version: html`<code>${each.state.slice(0, 16)}</code>` })}</small></li>\n`
  )
  return html`<p>${label}:</p>\n<ul>\n${items}</ul>\n`
}

/** The sign-offs that stand, and those that their signers gave for an earlier version. Others do not count. */
export function sortSignoffs({ signoffs }: ProjectProof): {
  readonly standing: readonly JudgedSignoff[]
  readonly earlier: readonly JudgedSignoff[]
} {
  return {
    standing: signoffs.filter(({ doubts }) => doubts.length === 0),
    earlier: signoffs.filter(({ doubts }) => doubts.length > 0 && doubts.every((doubt) => doubt === 'stale'))
  }
}

/** What a person verified, in words. */
export function scopeOf({ parts, reason }: JudgedSignoff): string {
  return parts === '' ? pageWords.proof.whole : pageWords.proof.inPart(parts, reason)
}
