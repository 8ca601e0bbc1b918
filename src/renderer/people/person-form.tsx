import { useState } from 'react'
import type { Person, Role } from '../../core/model/person'
import { useHouseWords } from '../session/house-words'
import { Button } from '../ui/button'
import { Checkbox, SelectField, TextField } from '../ui/field'
import { strings } from '../ui/strings'

interface PersonFormProps {
  readonly person: Person
  readonly mayEnroll: boolean
  /** Whether the right to put others on the list can be given here. */
  readonly canGrant: boolean
  readonly save: string
  readonly onSave: (person: Person, mayEnroll: boolean) => void
  readonly onCancel: () => void
}

const roles: readonly Role[] = ['checker', 'editor', 'author', 'legal']

/** Under which name and in which role somebody is on the list. */
export function PersonForm({ person, mayEnroll, canGrant, save, onSave, onCancel }: PersonFormProps) {
  const house = useHouseWords()
  const roleOptions = roles.map((role) => ({ value: role, label: house.role(role) }))
  const [name, setName] = useState(person.name)
  const [role, setRole] = useState(person.role)
  const [grants, setGrants] = useState(mayEnroll)
  return (
    <form
      className="people-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '') onSave({ ...person, name: name.trim(), role }, grants)
      }}
    >
      <TextField label={strings.people.name} value={name} onChange={setName} maxLength={120} />
      <SelectField label={strings.people.role} value={role} options={roleOptions} onChange={setRole} />
      {canGrant && <Checkbox label={strings.people.grant} isChecked={grants} onChange={setGrants} />}
      <div className="button-row">
        <Button look="primary" type="submit" isDisabled={name.trim() === ''}>
          {save}
        </Button>
        <Button onPress={onCancel}>{strings.common.cancel}</Button>
      </div>
    </form>
  )
}
