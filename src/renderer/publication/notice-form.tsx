import { useState } from 'react'
import type { ClaimId } from '../../core/model/ids'
import { type NoticeKind, noticeKinds } from '../../core/model/publication'
import { giveNotice } from '../session/actions/publish'
import type { ProjectSession } from '../session/project-session'
import { useDraft } from '../session/use-draft'
import { useClaims } from '../session/use-project'
import { Button } from '../ui/button'
import { Checkbox, Segmented, TextField } from '../ui/field'
import { ScrollRegion } from '../ui/scroll-region'
import { strings } from '../ui/strings'

const kindOptions = noticeKinds.map((kind) => ({ value: kind, label: strings.publication.kinds[kind] }))

/** Most claims that are offered: those that the search finds first. */
const mostShown = 50

/** Writes what readers are told was changed, and says which claims it is about. */
export function NoticeForm({ session }: { readonly session: ProjectSession }) {
  const [kind, setKind] = useState<NoticeKind>('correction')
  const [wording, setWording] = useDraft(session, 'notice')
  const [claims, setClaims] = useState<readonly ClaimId[]>(() => {
    const selected = session.selectedClaim.get()
    return selected === null ? [] : [selected]
  })
  const words = strings.publication
  return (
    <form
      className="publication-form"
      aria-labelledby="notice-title"
      onSubmit={(event) => {
        event.preventDefault()
        if (wording.trim() === '') return
        giveNotice(session, { kind, wording, claims, replaces: null })
        setWording('')
      }}
    >
      <h3 id="notice-title">{words.notice}</h3>
      <Segmented label={words.kind} value={kind} onChange={setKind} options={kindOptions} />
      <TextField
        label={words.wording}
        hint={words.wordingHint}
        rows={3}
        value={wording}
        onChange={setWording}
        maxLength={10_000}
      />
      <ClaimChoice session={session} chosen={claims} onChange={setClaims} />
      <div className="button-row">
        <Button look="primary" type="submit" isDisabled={wording.trim() === ''}>
          {words.give}
        </Button>
      </div>
    </form>
  )
}

interface ClaimChoiceProps {
  readonly session: ProjectSession
  readonly chosen: readonly ClaimId[]
  readonly onChange: (claims: readonly ClaimId[]) => void
}

function ClaimChoice({ session, chosen, onChange }: ClaimChoiceProps) {
  const [search, setSearch] = useState('')
  const all = useClaims(session)
  const words = strings.publication
  const folded = search.trim().toLowerCase()
  const found = all
    .filter(({ claim, words: text }) => chosen.includes(claim.id) || text.toLowerCase().includes(folded))
    .slice(0, mostShown)
  if (all.length === 0) return null
  return (
    <fieldset className="publication-claims">
      <legend>{words.claims(chosen.length)}</legend>
      {all.length > 8 && (
        <TextField label={words.searchClaims} type="search" value={search} onChange={setSearch} />
      )}
      <ScrollRegion label={words.claimList} className="publication-claim-list">
        {found.map(({ claim, number, words: text }) => (
          <Checkbox
            key={claim.id}
            label={words.claimLabel(number, text)}
            isChecked={chosen.includes(claim.id)}
            onChange={(isChosen) =>
              onChange(isChosen ? [...chosen, claim.id] : chosen.filter((id) => id !== claim.id))
            }
          />
        ))}
      </ScrollRegion>
    </fieldset>
  )
}
