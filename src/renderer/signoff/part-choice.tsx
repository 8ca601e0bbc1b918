import { useMemo, useState } from 'react'
import { sectionsOf } from '../../core/article/article-sections'
import type { ClaimId } from '../../core/model/ids'
import { describePart } from '../../core/model/signed-part'
import type { ProjectSession } from '../session/project-session'
import { useClaims } from '../session/use-project'
import { Checkbox, TextField } from '../ui/field'
import { ScrollRegion } from '../ui/scroll-region'
import { strings } from '../ui/strings'

/** What was chosen of an article: sections by their titles, for others may edit meanwhile, claims, and words. */
export interface ChosenPart {
  readonly sections: readonly string[]
  readonly claims: readonly ClaimId[]
  readonly words: string
}

export const nothingChosen: ChosenPart = { sections: [], claims: [], words: '' }

/** Most claims that are offered at once. */
const mostShown = 50

interface PartChoiceProps {
  readonly session: ProjectSession
  readonly chosen: ChosenPart
  readonly onChange: (chosen: ChosenPart) => void
}

/** Which sections and claims were verified, where it was not everything. */
export function PartChoice({ session, chosen, onChange }: PartChoiceProps) {
  const [search, setSearch] = useState('')
  const sections = useMemo(() => sectionsOf(session.article.blocks), [session])
  const all = useClaims(session)
  const words = strings.signoff
  const folded = search.trim().toLowerCase()
  const found = all
    .filter(
      ({ claim, words: text }) => chosen.claims.includes(claim.id) || text.toLowerCase().includes(folded)
    )
    .slice(0, mostShown)
  return (
    <>
      {sections.length > 1 && (
        <fieldset className="part-choice">
          <legend>{words.sectionChoice}</legend>
          <ScrollRegion label={words.sectionChoice} className="part-list">
            {sections.map(({ from, title }) => (
              <Checkbox
                key={from}
                label={title}
                isChecked={chosen.sections.includes(title)}
                onChange={(isIn) => onChange({ ...chosen, sections: toggled(chosen.sections, title, isIn) })}
              />
            ))}
          </ScrollRegion>
        </fieldset>
      )}
      {all.length > 0 && (
        <fieldset className="part-choice">
          <legend>{words.claimChoice}</legend>
          {all.length > 8 && (
            <TextField label={words.searchClaims} type="search" value={search} onChange={setSearch} />
          )}
          <ScrollRegion label={words.claimChoice} className="part-list">
            {found.map(({ claim, number, words: text }) => (
              <Checkbox
                key={claim.id}
                label={words.claimLabel(number, text)}
                isChecked={chosen.claims.includes(claim.id)}
                onChange={(isIn) => onChange({ ...chosen, claims: toggled(chosen.claims, claim.id, isIn) })}
              />
            ))}
          </ScrollRegion>
        </fieldset>
      )}
      <TextField
        label={words.parts}
        hint={words.partsHint}
        value={chosen.words}
        onChange={(said) => onChange({ ...chosen, words: said })}
        maxLength={1000}
      />
    </>
  )
}

/** The chosen part in words, as it is signed. */
export function partInWords(session: ProjectSession, { sections, claims, words }: ChosenPart): string {
  return describePart({
    sections,
    claims: session.view.claims
      .filter(({ claim }) => claims.includes(claim.id))
      .map(({ number, words: text }) => ({ number, words: text })),
    words
  })
}

function toggled<Id>(ids: readonly Id[], id: Id, isIn: boolean): readonly Id[] {
  return isIn ? [...ids, id] : ids.filter((each) => each !== id)
}
