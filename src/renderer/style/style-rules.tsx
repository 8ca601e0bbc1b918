import type { EvidenceRule } from '../../core/model/evidence-rule'
import { checklistDemands } from '../../core/model/house-style'
import { roles } from '../../core/model/person'
import { Checkbox, SelectField, TextField } from '../ui/field'
import { strings } from '../ui/strings'
import type { StylePartProps } from './style-part-props'

/** What suffices, what has to be done before publication, and who signs. */
export function StyleRules({ style, onChange, problemOf }: StylePartProps) {
  const words = strings.style
  const { requires, evidence, evidenceAtHighRisk } = style
  const demand = (more: Partial<typeof requires>): void =>
    onChange({ ...style, requires: { ...requires, ...more } })
  return (
    <fieldset className="style-part">
      <legend>{words.rules}</legend>
      <RuleFields
        title={words.evidence}
        path="evidence"
        rule={evidence}
        problemOf={problemOf}
        onChange={(next) => onChange({ ...style, evidence: next })}
      />
      <Checkbox
        label={words.otherAtHighRisk}
        isChecked={evidenceAtHighRisk !== null}
        onChange={(isOther) => onChange({ ...style, evidenceAtHighRisk: isOther ? evidence : null })}
      />
      {evidenceAtHighRisk !== null && (
        <RuleFields
          title={words.highRisk}
          path="evidenceAtHighRisk"
          rule={evidenceAtHighRisk}
          problemOf={problemOf}
          onChange={(next) => onChange({ ...style, evidenceAtHighRisk: next })}
        />
      )}
      <SelectField
        label={words.checklistsRequired}
        value={requires.checklists}
        options={checklistDemands.map((value) => ({ value, label: words.demands[value] }))}
        onChange={(checklists) => demand({ checklists })}
      />
      <Checkbox
        label={words.coverageDemand(true)}
        isChecked={requires.coverage === true}
        onChange={(coverage) => demand({ coverage })}
      />
      <Checkbox
        label={words.secondPassDemand(true)}
        isChecked={requires.secondPass === true}
        onChange={(secondPass) => demand({ secondPass })}
      />
      <Checkbox
        label={words.replyDemand(true)}
        isChecked={requires.rightOfReply === true}
        onChange={(rightOfReply) => demand({ rightOfReply })}
      />
      <fieldset className="style-signoffs">
        <legend className="field-label">{words.signoffs}</legend>
        {roles.map((role) => (
          <Checkbox
            key={role}
            label={style.roles[role] ?? strings.roles[role]}
            isChecked={requires.signoffs.includes(role)}
            onChange={(signs) =>
              demand({
                signoffs: roles.filter((each) => (each === role ? signs : requires.signoffs.includes(each)))
              })
            }
          />
        ))}
        {problemOf('requires › signoffs') !== undefined && (
          <p className="field-problem">
            {words.fault(words.signoffs, problemOf('requires › signoffs') ?? '')}
          </p>
        )}
      </fieldset>
    </fieldset>
  )
}

interface RuleFieldsProps extends Pick<StylePartProps, 'problemOf'> {
  readonly title: string
  readonly path: string
  readonly rule: EvidenceRule
  readonly onChange: (rule: EvidenceRule) => void
}

function RuleFields({ title, path, rule, problemOf, onChange }: RuleFieldsProps) {
  const words = strings.style
  const field = (name: keyof EvidenceRule, label: string) => (
    <TextField
      label={label}
      value={Number.isNaN(rule[name]) ? '' : String(rule[name])}
      onChange={(text) => onChange({ ...rule, [name]: /^\d+$/.test(text) ? Number(text) : Number.NaN })}
      problem={problemOf(`${path} › ${name}`)}
    />
  )
  return (
    <fieldset>
      <legend className="field-label">{title}</legend>
      <div className="field-row">
        {field('primary', words.primarySources)}
        {field('secondary', words.independentSources)}
      </div>
    </fieldset>
  )
}
