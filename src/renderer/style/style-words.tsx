import { TextField } from '../ui/field'
import { strings } from '../ui/strings'
import { type WordGroup, withWord } from './style-draft'
import type { StylePartProps } from './style-part-props'

interface StyleWordsProps<Key extends string> extends StylePartProps {
  readonly group: WordGroup
  readonly title: string
  readonly keys: readonly Key[]
  readonly ownWord: (key: Key) => string
}

/** What the house calls things of one sort; an empty field stands for Stet's own word. */
export function StyleWords<Key extends string>(props: StyleWordsProps<Key>) {
  const { style, onChange, problemOf, group, title, keys, ownWord } = props
  const own: Readonly<Record<string, string>> = style[group]
  return (
    <details className="style-part" open={Object.keys(own).length > 0}>
      <summary>{title}</summary>
      <p className="quiet">{strings.style.emptyIsOwn}</p>
      <div className="style-words">
        {keys.map((key) => (
          <TextField
            key={key}
            label={ownWord(key)}
            placeholder={ownWord(key)}
            value={own[key] ?? ''}
            onChange={(word) => onChange(withWord(style, group, key, word))}
            problem={problemOf(`${group} › ${key}`)}
          />
        ))}
      </div>
    </details>
  )
}
