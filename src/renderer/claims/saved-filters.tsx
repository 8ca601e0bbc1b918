import { type FormEvent, type Ref, useRef, useState } from 'react'
import { longestFilterName } from '../../core/document/saved-filters'
import { isSameFilter, noFilter } from '../../core/model/claim-filter'
import { keepFilter, removeFilter } from '../session/actions/keep-filter'
import type { ProjectSession } from '../session/project-session'
import { useStore } from '../session/store'
import { Button } from '../ui/button'
import { Checkbox, SelectField, TextField } from '../ui/field'
import { strings } from '../ui/strings'

interface SavedFiltersProps {
  readonly session: ProjectSession
  readonly ref?: Ref<HTMLSelectElement>
}

/** The filters that are kept under a name, the person's own and the project's, and a way to keep the present one. */
export function SavedFilters({ session, ref }: SavedFiltersProps) {
  const own = useStore(session.filters.own)
  const shared = useStore(session.filters.shared)
  const filter = useStore(session.filter)
  const [isNaming, setNaming] = useState(false)
  const keepButton = useRef<HTMLButtonElement>(null)
  const all = [...own, ...shared]
  const current = all.find((each) => isSameFilter(each.filter, filter))
  const { filters } = strings
  const options = [
    { value: '', label: all.length === 0 ? filters.noneKept : filters.noneChosen },
    ...own.map(({ id, name }) => ({ value: id as string, label: name })),
    ...shared.map(({ id, name }) => ({ value: id as string, label: filters.ofProject(name) }))
  ]
  const isPlain = isSameFilter(filter, noFilter)
  return (
    <>
      <SelectField
        {...(ref === undefined ? {} : { ref })}
        label={filters.saved}
        value={current?.id ?? ''}
        options={options}
        onChange={(id) => session.filter.set(all.find((each) => each.id === id)?.filter ?? noFilter)}
      />
      {isNaming ? (
        <NameForm
          session={session}
          onClose={() => {
            setNaming(false)
            requestAnimationFrame(() => keepButton.current?.focus())
          }}
        />
      ) : (
        <div className="button-row">
          <Button ref={keepButton} isDisabled={isPlain} onPress={() => setNaming(true)}>
            {filters.keep}
          </Button>
          {current !== undefined && (
            <Button
              look="quiet"
              name={filters.removeOf(current.name)}
              onPress={() =>
                void removeFilter(
                  session,
                  current,
                  shared.some(({ id }) => id === current.id)
                )
              }
            >
              {filters.remove}
            </Button>
          )}
        </div>
      )}
    </>
  )
}

function NameForm({ session, onClose }: { readonly session: ProjectSession; readonly onClose: () => void }) {
  const [name, setName] = useState('')
  const [isShared, setShared] = useState(false)
  const [isMissing, setMissing] = useState(false)
  const { filters } = strings
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (name.trim() === '') setMissing(true)
    else void keepFilter(session, name.trim(), isShared).then((isKept) => isKept && onClose())
  }
  return (
    <form
      className="name-filter"
      aria-label={filters.keep}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        onClose()
      }}
    >
      <TextField
        ref={(field) => {
          if (name === '' && !isMissing) field?.focus()
        }}
        label={filters.name}
        value={name}
        maxLength={longestFilterName}
        problem={isMissing && name.trim() === '' ? filters.needsName : undefined}
        onChange={setName}
      />
      <Checkbox label={filters.share} isChecked={isShared} onChange={setShared} />
      <div className="button-row">
        <Button type="submit" look="primary">
          {strings.common.save}
        </Button>
        <Button onPress={onClose}>{strings.common.cancel}</Button>
      </div>
    </form>
  )
}
