import type { ClaimKind } from '../../core/model/claim'
import { Button } from '../ui/button'
import { Checkbox, TextField } from '../ui/field'
import { ToolIcon } from '../ui/icons'
import { strings } from '../ui/strings'
import { freshItem, kindsOf, withItems, withKind, withKindEarlier, withKindName } from './style-draft'
import type { StylePartProps } from './style-part-props'

/** The kinds that are offered, in which order and under which names, each with its checklist. */
export function StyleKinds(props: StylePartProps) {
  const { style, onChange } = props
  const words = strings.style
  return (
    <fieldset className="style-part">
      <legend>{words.kindsAndLists}</legend>
      <ul className="style-kinds">
        {kindsOf(style).map(({ kind, isOffered }, index) => (
          <li key={kind}>
            <div className="style-kind">
              <Checkbox
                label={kind}
                isChecked={isOffered}
                onChange={(next) => onChange(withKind(style, kind, next))}
              />
              {isOffered && index > 0 && (
                <Button
                  look="quiet"
                  label={words.kindEarlier(kind)}
                  onPress={() => onChange(withKindEarlier(style, kind))}
                >
                  <ToolIcon name="up" size={14} />
                </Button>
              )}
            </div>
            <KindFields {...props} kind={kind} isOffered={isOffered} />
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

interface KindFieldsProps extends StylePartProps {
  readonly kind: ClaimKind
  readonly isOffered: boolean
}

function KindFields({ style, onChange, problemOf, kind, isOffered }: KindFieldsProps) {
  const words = strings.style
  const items = style.checklists[kind] ?? []
  const at = style.kinds.findIndex((each) => each.kind === kind)
  return (
    <details>
      <summary>{words.nameAndItems(items.length)}</summary>
      {isOffered && (
        <TextField
          label={words.kindName}
          placeholder={kind}
          value={style.kinds[at]?.name ?? ''}
          onChange={(name) => onChange(withKindName(style, kind, name))}
          problem={problemOf(`kinds[${at + 1}] › name`)}
        />
      )}
      <ul className="style-items" aria-label={words.itemsOf(kind)}>
        {items.map((item, index) => (
          <li key={item.id}>
            <TextField
              label={words.item(index + 1)}
              isLabelHidden
              value={item.text}
              onChange={(text) => onChange(withItems(style, kind, items.with(index, { ...item, text })))}
              problem={problemOf(`checklists › ${kind}[${index + 1}] › text`)}
            />
            <Button
              look="quiet"
              label={words.takeItemOff(index + 1)}
              onPress={() => onChange(withItems(style, kind, items.toSpliced(index, 1)))}
            >
              <ToolIcon name="close" size={14} />
            </Button>
          </li>
        ))}
      </ul>
      <Button onPress={() => onChange(withItems(style, kind, [...items, freshItem(kind, items)]))}>
        <ToolIcon name="plus" size={14} />
        {words.addItem}
      </Button>
    </details>
  )
}
