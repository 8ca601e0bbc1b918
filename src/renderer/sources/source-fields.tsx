import { useState } from 'react'
import { parseUrl } from '../../core/model/source-from-url'
import { isPersonType } from '../session/source-label'
import { TextField } from '../ui/field'
import { strings } from '../ui/strings'
import { type CslFields, hasDetails, readDate } from './csl-fields'

interface ItemFieldsProps {
  readonly fields: CslFields
  readonly change: (patch: Partial<CslFields>) => void
  readonly problems: FieldProblems
}

interface FieldProblems {
  readonly url: string | undefined
  readonly issued: string | undefined
  readonly accessed: string | undefined
}

/** What is wrong with the fields, by field. */
export function problemsOf(fields: CslFields): FieldProblems {
  const dateProblem = (text: string): string | undefined =>
    text.trim() === '' || readDate(text) !== null ? undefined : strings.source.dateProblem
  const isUrlFine = fields.url.trim() === '' || parseUrl(fields.url) !== null
  return {
    url: isUrlFine ? undefined : strings.evidence.urlProblem,
    issued: dateProblem(fields.issued),
    accessed: dateProblem(fields.accessed)
  }
}

/** The fields of a source, by its type. */
export function ItemFields(props: ItemFieldsProps) {
  return isPersonType(props.fields.type) ? <PersonFields {...props} /> : <PublicationFields {...props} />
}

function PersonFields({ fields, change, problems }: ItemFieldsProps) {
  return (
    <>
      <TextField
        label={strings.source.person}
        rows={1}
        hint={strings.source.authorsHint}
        value={fields.authors}
        onChange={(authors) => change({ authors })}
      />
      <TextField
        label={strings.source.subject}
        value={fields.title}
        onChange={(title) => change({ title })}
      />
      <div className="field-row">
        <TextField
          label={strings.source.genre}
          value={fields.genre}
          onChange={(genre) => change({ genre })}
        />
        <TextField
          label={strings.source.heldOn}
          value={fields.issued}
          problem={problems.issued}
          onChange={(issued) => change({ issued })}
        />
      </div>
      <TextField
        label={strings.source.note}
        rows={2}
        value={fields.note}
        onChange={(note) => change({ note })}
      />
    </>
  )
}

const containerLabels: Readonly<Record<string, string>> = strings.source.container

function PublicationFields({ fields, change, problems }: ItemFieldsProps) {
  return (
    <>
      <TextField
        label={strings.source.itemTitle}
        rows={1}
        value={fields.title}
        onChange={(title) => change({ title })}
      />
      <TextField
        label={strings.source.authors}
        rows={1}
        hint={strings.source.authorsHint}
        value={fields.authors}
        onChange={(authors) => change({ authors })}
      />
      <div className="field-row">
        <TextField
          label={containerLabels[fields.type] ?? strings.source.container.other}
          value={fields.container}
          onChange={(container) => change({ container })}
        />
        <TextField
          label={fields.type === 'legal_case' ? strings.source.court : strings.source.publisher}
          value={fields.publisher}
          onChange={(publisher) => change({ publisher })}
        />
      </div>
      <TextField
        label={strings.source.url}
        value={fields.url}
        problem={problems.url}
        onChange={(url) => change({ url })}
      />
      <div className="field-row">
        <TextField
          label={strings.source.issued}
          value={fields.issued}
          problem={problems.issued}
          placeholder="2022-02-02"
          onChange={(issued) => change({ issued })}
        />
        <TextField
          label={strings.source.accessed}
          value={fields.accessed}
          problem={problems.accessed}
          placeholder="2022-02-02"
          onChange={(accessed) => change({ accessed })}
        />
      </div>
      <TextField label={strings.source.page} value={fields.page} onChange={(page) => change({ page })} />
      <DetailFields fields={fields} change={change} />
      <TextField
        label={strings.source.note}
        rows={2}
        value={fields.note}
        onChange={(note) => change({ note })}
      />
    </>
  )
}

/** Where a publication is, more exactly: what a file of sources brings, and hardly anybody writes by hand. */
function DetailFields({ fields, change }: Pick<ItemFieldsProps, 'fields' | 'change'>) {
  const [isOpen, setOpen] = useState(() => hasDetails(fields))
  return (
    <details className="source-details" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{strings.source.details}</summary>
      <div className="source-details-fields">
        <TextField
          label={strings.source.editors}
          rows={1}
          value={fields.editors}
          onChange={(editors) => change({ editors })}
        />
        <div className="field-row">
          <TextField
            label={strings.source.volume}
            value={fields.volume}
            onChange={(volume) => change({ volume })}
          />
          <TextField
            label={strings.source.issue}
            value={fields.issue}
            onChange={(issue) => change({ issue })}
          />
        </div>
        <div className="field-row">
          <TextField
            label={strings.source.edition}
            value={fields.edition}
            onChange={(edition) => change({ edition })}
          />
          <TextField
            label={strings.source.place}
            value={fields.place}
            onChange={(place) => change({ place })}
          />
        </div>
        <div className="field-row">
          <TextField label={strings.source.doi} value={fields.doi} onChange={(doi) => change({ doi })} />
          <TextField label={strings.source.isbn} value={fields.isbn} onChange={(isbn) => change({ isbn })} />
        </div>
      </div>
    </details>
  )
}
