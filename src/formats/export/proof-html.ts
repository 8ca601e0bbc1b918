import type { JudgedSignoff } from '../../core/document/judge-signoffs'
import type { ProjectProof } from '../../core/document/project-proof'
import { fingerprintOf } from '../../core/model/fingerprint'
import type { HouseStyle } from '../../core/model/house-style'
import { wordOfRole } from '../../core/model/house-words'
import { type Html, html, nothing } from './escape-html'
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
  const none = standing.length === 0 ? html`<p>Nobody has signed this version off.</p>\n` : nothing
  const missing = blocks.length === 0 ? nothing : html`<p>Not ready to publish: ${blocks.join(', ')}.</p>\n`
  return html`<section class="proof" id="verification" aria-labelledby="verification-heading">
<h2 id="verification-heading">Verification</h2>
${none}${listHtml('Signed off, for this version', standing, style)}${listHtml('Signed off, for an earlier version', earlier, style)}${missing}<p>Version: <code>${proof.state}</code>. ${how}</p>
</section>
`
}

const besideFile = html`The file ending in “.sig” beside this one proves who made it and that nothing was changed: open both with Stet (File, Verify), or run “stet verify”.`

function listHtml(label: string, signoffs: readonly JudgedSignoff[], style: Pick<HouseStyle, 'roles'>): Html {
  if (signoffs.length === 0) return nothing
  const items = signoffs.map(
    (each) =>
      html`<li><b><bdi>${each.name}</bdi></b>, ${wordOfRole(each.role, style)}, ${timeHtml(each.at)}: ${scopeOf(each)}${each.note === '' ? nothing : html` <q dir="auto">${each.note}</q>`}<br><small>Key ${fingerprintOf(each.key)}${each.doubts.length === 0 ? '' : html`, version <code>${each.state.slice(0, 16)}</code>`}</small></li>\n`
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
  return parts === '' ? 'the whole article' : `only in part: ${parts} (${reason})`
}
