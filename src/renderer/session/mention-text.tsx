import { useMemo } from 'react'
import { splitMentions } from '../../core/model/mentions'
import type { Person } from '../../core/model/person'

/** Words with the names they speak to told apart. */
export function MentionText({ text, people }: { readonly text: string; readonly people: readonly Person[] }) {
  const parts = useMemo(() => splitMentions(text, people), [text, people])
  let start = 0
  return parts.map((part) => {
    const key = start
    start += part.text.length
    return part.person === null ? (
      part.text
    ) : (
      <strong key={key} className="mention">
        {part.text}
      </strong>
    )
  })
}
