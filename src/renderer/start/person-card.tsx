import { useState } from 'react'
import type { Person, Role } from '../../core/model/person'
import { useHouseWords } from '../session/house-words'
import { Button } from '../ui/button'
import { SelectField, TextField } from '../ui/field'
import { strings } from '../ui/strings'

interface PersonCardProps {
  readonly person: Person
  readonly onSave: (name: string, role: Role) => void
}

const roles: readonly Role[] = ['checker', 'editor', 'author', 'legal']

/** Asks for name and role in place; the work goes on without an answer. */
export function PersonCard({ person, onSave }: PersonCardProps) {
  const house = useHouseWords()
  const roleOptions = roles.map((role) => ({ value: role, label: house.role(role) }))
  const [name, setName] = useState(person.name)
  const [role, setRole] = useState(person.role)
  return (
    <section className="start-card start-person" aria-labelledby="person-title">
      <div>
        <h2 id="person-title">{strings.person.ask}</h2>
        <p className="quiet">{strings.person.why}</p>
      </div>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() !== '') onSave(name.trim(), role)
        }}
      >
        <TextField label={strings.person.name} value={name} onChange={setName} maxLength={120} />
        <SelectField label={strings.person.role} value={role} options={roleOptions} onChange={setRole} />
        <Button type="submit" isDisabled={name.trim() === ''}>
          {strings.common.save}
        </Button>
      </form>
    </section>
  )
}
